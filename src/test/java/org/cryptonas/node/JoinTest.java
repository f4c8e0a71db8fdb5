package org.cryptonas.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cryptonas.format.Documents;
import org.cryptonas.node.run.FrontierDocument;
import org.cryptonas.search.event.Ending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** A search without trainers of its own and two processes that join it; one of them is killed. */
final class JoinTest {
  private static final String JOIN = "join --seed ";
  private static final int SECONDS_TO_END = 30;

  /**
   * Two patterns at one budget: four trainings of seconds, so that one can be killed in its midst.
   */
  private static final String SMALL =
      """
      cryptonas {
        dataset { name = shapes, generated-images = 600 }
        policy.name = random
        space.depth = 3
        budgets = [1500, 3000]
        lessons { count = 2, practice = 1, scored = 2, score-images = 20, core-relus = 1500 }
        exam { patterns = 4, images = 20 }
        ladder { finalists = 2, epochs = [8] }
        trainers { local = 0, threads = 1 }
        node { port = 0, management-port = 0 }
      }
      """;

  @TempDir Path place;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void end() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  @Timeout(value = 4, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void shouldEvaluateEveryCandidateWhenATrainerIsKilledInTheMidstOfAJob() throws Exception {
    Path run = place.resolve("run");
    Path small = Files.writeString(place.resolve("small.conf"), SMALL);
    Process search = start("search", "--config=" + small, "--out=" + run);
    BufferedReader said = search.inputReader();
    String announced = line(said, JOIN);
    String seed = announced.substring(announced.indexOf(JOIN) + JOIN.length());
    Process killed = start("join", "--seed=" + seed, "--devices=cpu:1");
    Process other = start("join", "--seed=" + seed, "--devices=cpu:1");

    String job = line(killed.inputReader(), "#1: candidate").replace("#1: ", "");
    killed.destroyForcibly();

    assertThat(said.lines()).anyMatch(line -> line.endsWith("the run is in " + run));
    assertThat(ended(search)).isZero();
    assertThat(ended(other)).isZero();
    assertThat(other.inputReader().lines())
        .anyMatch(line -> line.equals("#1: " + job))
        .anyMatch(line -> line.equals("ended: the search is over"));
    assertEveryCandidateWasEvaluatedOnce(run);
  }

  private static void assertEveryCandidateWasEvaluatedOnce(Path run) throws Exception {
    FrontierDocument left = Documents.read(run.resolve("frontier.json"), FrontierDocument.class);
    assertThat(left.search().ending()).isEqualTo(Optional.of(Ending.EXHAUSTED));
    List<String> evaluated;
    try (Stream<String> log = Files.lines(run.resolve("run.log"))) {
      evaluated = log.filter(line -> line.contains(" Evaluated[")).toList();
    }
    assertThat(evaluated).doesNotHaveDuplicates().hasSize(4);
    assertThat(left.points())
        .isNotEmpty()
        .allSatisfy(point -> assertThat(weights(run, point.id())).isNotEmptyFile());
  }

  private static Path weights(Path run, String point) {
    return run.resolve("points").resolve(point).resolve("weights.safetensors");
  }

  private static String line(BufferedReader said, String part) {
    List<String> before = new ArrayList<>();
    return said.lines()
        .peek(before::add)
        .filter(line -> line.contains(part))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no '%s' in %s".formatted(part, before)));
  }

  private static int ended(Process process) throws InterruptedException {
    assertThat(process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
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
