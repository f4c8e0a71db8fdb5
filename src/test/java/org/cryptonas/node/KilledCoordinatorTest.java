package org.cryptonas.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cryptonas.format.Documents;
import org.cryptonas.node.run.FrontierDocument;
import org.cryptonas.node.run.RunFolder;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.FrontierPoint;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.TaskId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the coordinator at random moments of one run, with no warning, and resumes it each time.
 * {@code -Dkills=10} kills it ten times, {@code -Dkills.seed=2} at other moments.
 */
final class KilledCoordinatorTest {
  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final long SEED = Long.getLong("kills.seed", 1);
  private static final int MOST_LINES = 20;
  private static final int LESSONS = 4 * KILLS;
  private static final String KEPT = ": the coordinator has kept ";

  /** A run that says more lines than the kills wait for. */
  private static final String SMALL =
      """
      cryptonas {
        dataset { name = shapes, generated-images = 300 }
        policy.name = random
        space.depth = 3
        budgets = [1500, 3000]
        lessons { count = %d, practice = 1, scored = 2, score-images = 20, core-relus = 1500 }
        exam { patterns = %d, images = 20 }
        ladder { finalists = %d, epochs = [0.2, 0.4], reduction = 2 }
        trainers.threads = 1
      }
      """
          .formatted(LESSONS, 3 * KILLS, KILLS);

  @TempDir Path place;
  @RegisterExtension final ForkedPrograms programs = new ForkedPrograms();
  private final Semaphore lines = new Semaphore(0);
  private final Random moments = new Random(SEED);

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void shouldLoseNothingThatTrainersWereToldIsKeptWhenTheCoordinatorIsKilled() throws Exception {
    List<Integer> ports = ForkedProgram.freePorts();
    String[] here = {"--trainers=0", "--port=" + ports.get(0), "--management-port=" + ports.get(1)};
    ForkedProgram search = search("run", here);
    search.line("to help from another process");
    List<ForkedProgram> nodes = List.of(joined(ports.get(1)), joined(ports.get(1)));
    for (int kill = 0; kill < KILLS; kill++) {
      search = killedAndResumed(search, "run", here);
    }

    assertThat(search.end()).isZero();
    RunFolder folder = RunFolder.existing(place.resolve("run"));
    KeptEvents kept = KeptEvents.of(folder);
    assertEverythingHappenedOnce(kept);
    assertThat(kept.settled().stream().map(TaskId::describe)).containsAll(acknowledged(nodes));
    assertThat(frontier(folder))
        .isEqualTo(kept.frontier().stream().map(KilledCoordinatorTest::line).toList());
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void shouldComeToWhatTheRunWouldHaveComeToWhenOneTrainerDoesItAll() throws Exception {
    String[] here = {"--trainers=1", "--port=0", "--management-port=0", "--verbose"};
    ForkedProgram whole = search("whole", here);
    ForkedProgram search = search("killed", here);
    search.line("LessonTaught[number=1,");
    for (int kill = 0; kill < KILLS; kill++) {
      search = killedAndResumed(search, "killed", here);
    }
    assertThat(search.end()).isZero();
    assertThat(whole.end()).isZero();

    assertThat(place.resolve("killed/frontier.csv"))
        .hasSameTextualContentAs(place.resolve("whole/frontier.csv"));
    assertThat(candidates("killed")).isEqualTo(candidates("whole"));
  }

  private ForkedProgram search(String run, String... here) throws IOException {
    Path small = Files.writeString(place.resolve("small.conf"), SMALL);
    String out = place.resolve(run).toString();
    return start(joined(List.of("search", "--config=" + small, "--out=" + out), here));
  }

  /** Lets everybody say a few more lines, and kills the coordinator in their midst. */
  private ForkedProgram killedAndResumed(ForkedProgram search, String run, String... here)
      throws Exception {
    lines.drainPermits();
    int few = 1 + moments.nextInt(MOST_LINES);
    assertThat(lines.tryAcquire(few, 2, TimeUnit.MINUTES)).isTrue();
    assertThat(search.isAlive()).as("the run goes on until it is killed").isTrue();
    search.kill();
    return start(joined(List.of("resume", place.resolve(run).toString()), here));
  }

  private ForkedProgram joined(int port) throws IOException {
    return start("join", "--seed=127.0.0.1:" + port, "--devices=cpu:1", "--retry");
  }

  private ForkedProgram start(String... arguments) throws IOException {
    return programs.with(ForkedProgram.start(place, line -> lines.release(), arguments));
  }

  private static String[] joined(List<String> first, String... more) {
    return Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new);
  }

  private static void assertEverythingHappenedOnce(KeptEvents kept) {
    assertThat(kept.all(SearchEvent.Resumed.class)).isNotEmpty();
    assertThat(kept.settled()).doesNotHaveDuplicates();
    assertThat(kept.all(SearchEvent.Evaluated.class))
        .filteredOn(evaluated -> evaluated.evaluation().rung() == 1)
        .hasSameSizeAs(kept.all(SearchEvent.Scaled.class));
    assertThat(kept.all(SearchEvent.CandidateFailed.class)).isEmpty();
    assertEveryLessonWasTaught(kept.all(SearchEvent.LessonTaught.class));
  }

  /** Whole lessons of one trainer, shorter and more of several; then the exam. */
  private static void assertEveryLessonWasTaught(List<SearchEvent.LessonTaught> lessons) {
    assertThat(lessons)
        .hasSizeGreaterThan(LESSONS)
        .extracting(SearchEvent.LessonTaught::number)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, lessons.size()).boxed().toList());
  }

  /** What trainers were told is kept, by what they said themselves. */
  private static List<String> acknowledged(List<ForkedProgram> nodes) {
    List<String> acknowledged =
        nodes.stream()
            .flatMap(node -> node.said().stream())
            .filter(line -> line.contains(KEPT))
            .map(line -> line.substring(line.indexOf(KEPT) + KEPT.length()))
            .toList();
    assertThat(acknowledged).hasSizeGreaterThan(LESSONS);
    return acknowledged;
  }

  private static List<String> frontier(RunFolder folder) throws IOException {
    FrontierDocument document = Documents.read(folder.frontierJson(), FrontierDocument.class);
    assertThat(document.search().ending()).isEqualTo(Optional.of(Ending.EXHAUSTED));
    return document.points().stream()
        .map(p -> line(p.id(), p.rung(), p.validationAccuracy(), p.cost().seconds()))
        .toList();
  }

  private static String line(FrontierPoint point) {
    return line(
        point.evaluation().candidate().id(),
        point.evaluation().rung(),
        point.evaluation().accuracy(),
        point.cost().seconds());
  }

  private static String line(String id, int rung, double accuracy, double cost) {
    return "%s at rung %d: %s for %s s".formatted(id, rung, accuracy, cost);
  }

  /** Every row but for how long it took. */
  private List<String> candidates(String run) throws IOException {
    List<String> rows = Files.readAllLines(place.resolve(run).resolve("candidates.csv"));
    int seconds = List.of(rows.get(0).split(",")).indexOf("seconds");
    assertThat(seconds).isNotNegative();
    return rows.stream()
        .map(
            row -> {
              List<String> cells = new ArrayList<>(List.of(row.split(",", -1)));
              cells.remove(seconds);
              return String.join(",", cells);
            })
        .toList();
  }
}
