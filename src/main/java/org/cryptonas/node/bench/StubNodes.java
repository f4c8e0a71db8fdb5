package org.cryptonas.node.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Processes of stub trainers beside the coordinator's. */
final class StubNodes implements AutoCloseable {
  private static final long SECONDS_TO_END = 20;

  private final List<Process> processes = new ArrayList<>();

  /**
   * Starts processes.
   *
   * @param address of the search
   * @param count of processes
   * @param trainers over all of them, shared out evenly
   */
  StubNodes(String address, int count, int trainers, Duration training) throws IOException {
    for (int node = 0; node < count; node++) {
      int share = trainers / count + (node < trainers % count ? 1 : 0);
      processes.add(started(address, share, training));
    }
  }

  /** Waits until all have joined. */
  void awaitJoined() throws IOException {
    for (Process process : processes) {
      awaitJoined(process);
    }
  }

  private static Process started(String address, int trainers, Duration training)
      throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            StubNode.class.getName(),
            "127.0.0.1",
            address,
            String.valueOf(trainers),
            String.valueOf(training.toNanos()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void awaitJoined(Process process) throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); !StubNode.JOINED.equals(line); line = out.readLine()) {
      if (line == null) {
        throw new IOException("a process of stub trainers ended before it had joined");
      }
    }
  }

  @Override
  public void close() {
    processes.forEach(StubNodes::end);
  }

  private static void end(Process process) {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException | InterruptedException e) {
      process.destroyForcibly();
    }
  }
}
