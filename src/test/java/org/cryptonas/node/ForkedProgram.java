package org.cryptonas.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The program in a process of its own, and what it has said so far. */
final class ForkedProgram implements AutoCloseable {
  private static final int SECONDS_TO_END = 600;

  private final Process process;
  private final List<String> said = new ArrayList<>();
  private final Consumer<String> listener;
  private final Thread reading = new Thread(this::read, "what the program says");
  private final Instant start = Instant.now();
  private final List<String> dated = new ArrayList<>();
  private boolean silent;

  private ForkedProgram(Process process, Consumer<String> listener) {
    this.process = process;
    this.listener = listener;
    reading.setDaemon(true);
    reading.start();
  }

  /**
   * Starts it.
   *
   * @param place where it has its temporary files: one that is killed leaves them there
   * @param listener hears each line that it says
   */
  static ForkedProgram start(Path place, Consumer<String> listener, String... arguments)
      throws IOException {
    return start(place, listener, Map.of(), List.of(), arguments);
  }

  /**
   * Starts it elsewhere.
   *
   * @param environment added to the test's own
   * @param before command that runs what it is given
   */
  static ForkedProgram start(
      Path place,
      Consumer<String> listener,
      Map<String, String> environment,
      List<String> before,
      String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx" + System.getProperty("forked.heap", "1g"),
            "-Djava.io.tmpdir=" + place,
            "-cp",
            System.getProperty("java.class.path"),
            "org.cryptonas.node.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return new ForkedProgram(builder.start(), listener);
  }

  /** Two ports that nobody has just now. */
  static List<Integer> freePorts() throws IOException {
    try (ServerSocket first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket second = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return List.of(first.getLocalPort(), second.getLocalPort());
    }
  }

  private void read() {
    try (BufferedReader lines = process.inputReader()) {
      lines.lines().forEach(this::hear);
    } catch (UncheckedIOException | IOException e) {
      // it was killed
    }
    hearNothingMore();
  }

  private synchronized void hear(String line) {
    said.add(line);
    dated.add(start.until(Instant.now(), ChronoUnit.MILLIS) + " ms: " + line);
    notifyAll();
    listener.accept(line);
  }

  private synchronized void hearNothingMore() {
    silent = true;
    notifyAll();
  }

  /** Everything it has said. */
  synchronized List<String> said() {
    return List.copyOf(said);
  }

  /** What it has said, and how long after its start, for whoever asks why a test failed. */
  synchronized String account() {
    return "pid %d said:%n%s".formatted(process.pid(), String.join("\n", dated));
  }

  /** The first line that contains that, once it was said. */
  String line(String part) throws InterruptedException {
    return line(part, 0);
  }

  /** The first such line after the first so many lines. */
  synchronized String line(String part, int after) throws InterruptedException {
    for (int at = after; ; at++) {
      while (at >= said.size()) {
        assertThat(silent).as("no '%s' in %s", part, said).isFalse();
        wait();
      }
      if (said.get(at).contains(part)) {
        return said.get(at);
      }
    }
  }

  /** Kills it as nothing can refuse, and waits until it is gone. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Has the system send it a signal, such as {@code STOP}. */
  void signal(String name) throws IOException, InterruptedException {
    Process sent = new ProcessBuilder("kill", "-" + name, "" + process.pid()).start();
    assertThat(sent.waitFor()).isZero();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits until it ends, and has said all; its exit status. */
  int end() throws InterruptedException {
    return end(SECONDS_TO_END);
  }

  /** The same, for one that is to end within so many seconds. */
  int end(int seconds) throws InterruptedException {
    assertThat(process.waitFor(seconds, TimeUnit.SECONDS)).as("ended: %s", said()).isTrue();
    reading.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_END));
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
