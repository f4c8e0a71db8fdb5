package org.cryptonas.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** A node that waits for its coordinator: before there is one, and after it was killed. */
final class JoinRetryTest {
  private static final int TERMINATED = 128 + 15;
  private static final String SMALL =
      """
      cryptonas {
        dataset { name = shapes, generated-images = 600 }
        policy.name = random
        space.depth = 3
        budgets = [1500]
        lessons { practice = 1, scored = 1, score-images = 20, core-relus = 1500 }
        exam { patterns = 1, images = 20 }
        ladder { finalists = 1, epochs = [1] }
        trainers { local = 0, threads = 1 }
      }
      """;

  @TempDir Path place;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void end() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void shouldWorkForEverySearchAtItsSeedUntilOneIsOver() throws Exception {
    List<Integer> ports = freePorts();
    String seed = "127.0.0.1:" + ports.get(1);
    Process node = start("join", "--seed=" + seed, "--devices=cpu:1", "--retry");
    List<String> said = new ArrayList<>();
    BufferedReader node1 = node.inputReader();
    until(node1, said, "no search answers at " + seed);
    Process killed = search(ports, "first", 100_000);
    until(node1, said, "#1: lesson 2");
    killed.destroyForcibly().waitFor();
    Process other = search(ports, "second", 1);

    until(node1, said, "joining run second at " + seed);
    node1.lines().forEach(said::add);
    assertThat(said).contains("ended: the search is over");
    assertThat(said.stream().filter(line -> line.startsWith("no search answers")))
        .as("a line a change, not an attempt")
        .hasSizeLessThanOrEqualTo(2);
    assertThat(node.waitFor()).isZero();
    assertThat(other.waitFor()).isZero();
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void shouldEndAtOnceWhenItIsStoppedWhileItWaits() throws Exception {
    Process node = start("join", "--seed=127.0.0.1:" + freePorts().get(1), "--retry");
    until(node.inputReader(), new ArrayList<>(), "no search answers at ");

    node.toHandle().destroy(); // the process's own would close what it still says
    assertThat(node.waitFor(3, TimeUnit.SECONDS)).isTrue();
    assertThat(node.exitValue()).isEqualTo(TERMINATED);
  }

  private Process search(List<Integer> ports, String name, int lessons) throws Exception {
    Path small = Files.writeString(place.resolve("small.conf"), SMALL);
    return start(
        "search",
        "--config=" + small,
        "--out=" + place.resolve(name),
        "--port=" + ports.get(0),
        "--management-port=" + ports.get(1),
        "--set=lessons.count=" + lessons);
  }

  /** Reads on to a line that contains that. */
  private static void until(BufferedReader out, List<String> said, String part) throws Exception {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.add(line);
      if (line.contains(part)) {
        return;
      }
    }
    throw new AssertionError("no '%s' in %s".formatted(part, said));
  }

  private static List<Integer> freePorts() throws Exception {
    try (ServerSocket first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket second = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return List.of(first.getLocalPort(), second.getLocalPort());
    }
  }

  private Process start(String... arguments) throws Exception {
    String java = ProcessHandle.current().info().command().orElse("java");
    List<String> command =
        new ArrayList<>(
            List.of(
                java,
                "-Xmx512m",
                "-Djava.io.tmpdir=" + place, // a process that is killed leaves its copies there
                "-cp",
                System.getProperty("java.class.path"),
                "org.cryptonas.node.Main"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    started.add(process);
    return process;
  }
}
