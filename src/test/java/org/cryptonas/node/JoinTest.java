package org.cryptonas.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cryptonas.format.Documents;
import org.cryptonas.node.run.FrontierDocument;
import org.cryptonas.search.event.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.RegisterExtension;
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
        ladder { finalists = 2, epochs = [24] }
        trainers { local = 0, threads = 1 }
        node { port = 0, management-port = 0, control = true }
      }
      """;

  @TempDir Path place;
  @RegisterExtension final ForkedPrograms programs = new ForkedPrograms();

  @Test
  @Timeout(value = 4, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void shouldEvaluateEveryCandidateWhenATrainerIsKilledInTheMidstOfAJob() throws Exception {
    Path run = place.resolve("run");
    Path small = Files.writeString(place.resolve("small.conf"), SMALL);
    ForkedProgram search = start("search", "--config=" + small, "--out=" + run);
    String announced = search.line(JOIN);
    String seed = announced.substring(announced.indexOf(JOIN) + JOIN.length());
    OrderedSearch orders = new OrderedSearch(seed);
    orders.pause();
    ForkedProgram killed = start("join", "--seed=" + seed, "--devices=cpu:1");
    ForkedProgram other = start("join", "--seed=" + seed, "--devices=cpu:1");

    orders.awaitTrainers(2);
    orders.resume();
    String job = killed.line("#1: candidate").replace("#1: ", "");
    killed.kill();

    assertThat(search.line("the run is in ")).endsWith("the run is in " + run);
    assertThat(search.end(SECONDS_TO_END)).isZero();
    assertThat(other.end(SECONDS_TO_END)).isZero();
    assertThat(other.said())
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

  private ForkedProgram start(String... arguments) throws IOException {
    return programs.with(ForkedProgram.start(place, line -> {}, arguments));
  }
}
