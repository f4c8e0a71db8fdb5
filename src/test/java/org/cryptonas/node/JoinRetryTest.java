package org.cryptonas.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.RegisterExtension;
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
  @RegisterExtension final ForkedPrograms programs = new ForkedPrograms();

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void shouldWorkForEverySearchAtItsSeedUntilOneIsOver() throws Exception {
    List<Integer> ports = ForkedProgram.freePorts();
    String seed = "127.0.0.1:" + ports.get(1);
    ForkedProgram node = start("join", "--seed=" + seed, "--devices=cpu:1", "--retry");
    node.line("no search answers at " + seed);
    ForkedProgram killed = search(ports, "first", 100_000);
    node.line("#1: lesson 2");
    killed.kill();
    int before = node.said().size();
    ForkedProgram other = search(ports, "second", 1);

    node.line("joining run second at " + seed, before);
    assertThat(node.end()).isZero();
    assertThat(node.said()).contains("ended: the search is over");
    assertThat(node.said().stream().filter(line -> line.startsWith("no search answers")))
        .as("a line a change, not an attempt")
        .hasSizeLessThanOrEqualTo(2);
    assertThat(other.end()).isZero();
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void shouldEndAtOnceWhenItIsStoppedWhileItWaits() throws Exception {
    int nobody = ForkedProgram.freePorts().get(1);
    ForkedProgram node = start("join", "--seed=127.0.0.1:" + nobody, "--retry");
    node.line("no search answers at ");

    node.signal("TERM");
    assertThat(node.end(3)).isEqualTo(TERMINATED);
  }

  private ForkedProgram search(List<Integer> ports, String name, int lessons) throws Exception {
    Path small = Files.writeString(place.resolve("small.conf"), SMALL);
    return start(
        "search",
        "--config=" + small,
        "--out=" + place.resolve(name),
        "--port=" + ports.get(0),
        "--management-port=" + ports.get(1),
        "--set=lessons.count=" + lessons);
  }

  private ForkedProgram start(String... arguments) throws IOException {
    return programs.with(ForkedProgram.start(place, line -> {}, arguments));
  }
}
