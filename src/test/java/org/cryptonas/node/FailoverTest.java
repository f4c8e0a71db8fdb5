package org.cryptonas.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cryptonas.format.Documents;
import org.cryptonas.node.journal.PostgresServer;
import org.cryptonas.node.run.FrontierDocument;
import org.cryptonas.search.event.Ending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Runs whose journal is on a PostgreSQL server, and a second coordinator that stands by. */
@Timeout(value = 6, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
final class FailoverTest {

  /** Four to five seconds where little else runs. */
  private static final Duration TO_GO_ON = Duration.ofSeconds(20);

  private static final int EVALUATIONS = 4;
  private static final String RUN =
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
        node { port = 0, management-port = 0, control = true }
        journal { kind = postgresql, url = "%s", user = %s }
      }
      """;

  @TempDir Path place;
  @RegisterExtension final ForkedPrograms programs = new ForkedPrograms();
  private PostgresServer server;

  @BeforeEach
  void start() throws Exception {
    server = PostgresServer.start();
    server.execute("postgres", "CREATE DATABASE runs");
    Files.writeString(
        place.resolve("run.conf"), RUN.formatted(server.url("runs"), PostgresServer.USER));
  }

  @AfterEach
  void end() throws Exception {
    programs.close();
    server.close();
  }

  @Test
  void shouldGoOnWithTheTrainersThatStayWhenTheCoordinatorIsKilled() throws Exception {
    Path run = place.resolve("run");
    ForkedProgram first = search("run");
    String seed = seed(first);
    OrderedSearch orders = new OrderedSearch(seed);
    orders.pause();
    ForkedProgram second = start("resume", run.toString(), "--standby=" + seed);
    ForkedProgram trainer = start("join", "--seed=" + seed, "--devices=cpu:1");
    ForkedProgram other = start("join", "--seed=" + seed, "--devices=cpu:1");
    second.line("standing by for run run");
    orders.awaitTrainers(2);
    orders.resume();
    trainer.line("#1: candidate");

    long killed = System.nanoTime();
    first.kill();
    second.line("this process goes on with the search");
    String moved = trainer.line("the search is now run at");
    trainer.line("the coordinator has kept candidate", trainer.said().indexOf(moved));
    Duration toGoOn = Duration.ofNanos(System.nanoTime() - killed);
    System.out.printf("a result is kept by the second coordinator after %s%n", toGoOn);

    assertThat(second.end()).isZero();
    assertThat(trainer.end()).isZero();
    assertThat(other.end()).isZero();
    assertThat(trainer.said()).contains("ended: the search is over");
    assertThat(second.said()).contains("the run is in " + run);
    assertEverythingWasEvaluatedOnce(run);
    assertThat(toGoOn).isLessThan(TO_GO_ON);
  }

  @Test
  void shouldKeepTwoRunsApartAndRefuseASecondCoordinatorThatDoesNotStandBy() throws Exception {
    ForkedProgram one = search("one");
    ForkedProgram other = search("other", "--trainers=1");
    String seed = seed(one);
    ForkedProgram third = start("resume", place.resolve("one").toString());

    third.line("error: run one is being run by another process; resume --standby waits");
    assertThat(third.end()).isNotZero();
    start("join", "--seed=" + seed, "--devices=cpu:1");
    assertThat(one.end()).isZero();
    assertThat(other.end()).isZero();
    assertEverythingWasEvaluatedOnce(place.resolve("one"));
    assertEverythingWasEvaluatedOnce(place.resolve("other"));
  }

  private ForkedProgram search(String name, String... more) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "search", "--config=" + place.resolve("run.conf"), "--out=" + place.resolve(name)));
    arguments.addAll(List.of(more));
    return start(arguments.toArray(String[]::new));
  }

  private ForkedProgram start(String... arguments) throws Exception {
    Map<String, String> password = Map.of("CRYPTONAS_JOURNAL_PASSWORD", PostgresServer.PASSWORD);
    return programs.with(ForkedProgram.start(place, line -> {}, password, List.of(), arguments));
  }

  private static String seed(ForkedProgram search) throws Exception {
    String announced = search.line("join --seed ");
    return announced.substring(announced.lastIndexOf(' ') + 1);
  }

  private static void assertEverythingWasEvaluatedOnce(Path run) throws Exception {
    FrontierDocument left = Documents.read(run.resolve("frontier.json"), FrontierDocument.class);
    assertThat(left.search().ending()).isEqualTo(Optional.of(Ending.EXHAUSTED));
    assertThat(left.search().evaluations()).isEqualTo(EVALUATIONS);
    List<String> evaluated = new ArrayList<>();
    for (String name : List.of("run.log", "standby.log")) {
      if (Files.exists(run.resolve(name))) {
        try (Stream<String> log = Files.lines(run.resolve(name))) {
          log.filter(line -> line.contains(" Evaluated["))
              .map(line -> line.substring(line.indexOf(" Evaluated[")))
              .forEach(evaluated::add);
        }
      }
    }
    assertThat(evaluated).doesNotHaveDuplicates().hasSize(EVALUATIONS);
  }
}
