package org.cryptonas.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cryptonas.format.Documents;
import org.cryptonas.node.run.FrontierDocument;
import org.cryptonas.search.event.Ending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A coordinator and four trainers, each in a network namespace, of which some are cut off from the
 * others, each by itself, until the cluster has settled. {@code -Dcryptonas.cuts=all} takes every
 * subset of them, which takes half an hour, {@code -Dcryptonas.cuts=6} one.
 */
final class CutLinksTest {
  private static final int COORDINATOR = 1;
  private static final int NODES = 5;
  private static final int EVALUATIONS = 12;
  private static final String RUN =
      """
      cryptonas {
        dataset { name = shapes, generated-images = 600 }
        policy.name = random
        space.depth = 3
        budgets = [1500, 3000]
        lessons { count = 1, practice = 1, scored = 1, score-images = 20, core-relus = 1500 }
        exam { patterns = 8, images = 20 }
        ladder { finalists = 6, epochs = [16] }
        trainers { local = 0, threads = 1, max-losses = 9 }
        node { port = 25520, management-port = 8558 }
      }
      """;

  @TempDir Path place;
  @RegisterExtension final ForkedPrograms programs = new ForkedPrograms();
  private Optional<NamespaceNetwork> made = Optional.empty();

  @BeforeEach
  void start() throws Exception {
    made = Optional.of(NamespaceNetwork.of(NODES));
    Files.writeString(place.resolve("run.conf"), RUN);
  }

  @AfterEach
  void end() {
    programs.close();
    made.ifPresent(NamespaceNetwork::close);
  }

  private static IntStream subsets() {
    String wanted = System.getProperty("cryptonas.cuts", "6,1");
    return wanted.equals("all")
        ? IntStream.range(1, 1 << NODES)
        : Stream.of(wanted.split(",", -1)).mapToInt(Integer::parseInt);
  }

  /** Bit {@code n} stands for node {@code n + 1}; the first is the coordinator. */
  @ParameterizedTest
  @MethodSource("subsets")
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void shouldComeToOneFrontierWhenNodesAreCutOff(int subset) throws Exception {
    NamespaceNetwork network = made.orElseThrow();
    Path run = place.resolve("run");
    ForkedProgram search =
        on(
            COORDINATOR,
            "search",
            "--config=" + place.resolve("run.conf"),
            "--out=" + run,
            "--set=node.host=" + network.address(COORDINATOR),
            "--insecure");
    search.line("join --seed ");
    List<ForkedProgram> trainers = new ArrayList<>();
    for (int node = COORDINATOR + 1; node <= NODES; node++) {
      trainers.add(
          on(
              node,
              "join",
              "--seed=" + network.address(COORDINATOR) + ":8558",
              "--bind=" + network.address(node),
              "--devices=cpu:1",
              "--insecure",
              "--retry"));
    }
    for (ForkedProgram trainer : trainers) {
      trainer.line("#1: candidate");
    }
    List<Integer> cut = members(subset);
    List<ForkedProgram> away = cutOff(trainers, cut);

    for (int node : cut) {
      network.cut(node);
    }
    for (ForkedProgram trainer : away) {
      trainer.line("the coordinator cannot be reached");
      trainer.line("no search answers at"); // it has left its own side, and asks for another
    }
    for (int node : cut) {
      network.heal(node);
    }

    assertThat(search.end()).isZero();
    for (ForkedProgram trainer : trainers) {
      if (!away.contains(trainer)) {
        assertThat(trainer.end()).isZero();
        assertThat(trainer.said()).contains("ended: the search is over");
      }
    }
    assertEverythingWasEvaluatedOnce(run);
  }

  private static List<Integer> members(int subset) {
    return Stream.iterate(1, node -> node + 1)
        .limit(NODES)
        .filter(node -> ((subset >> (node - 1)) & 1) == 1)
        .toList();
  }

  /** Those that are on another side than the coordinator. */
  private static List<ForkedProgram> cutOff(List<ForkedProgram> trainers, List<Integer> cut) {
    boolean all = cut.contains(COORDINATOR);
    List<ForkedProgram> away = new ArrayList<>();
    for (int node = COORDINATOR + 1; node <= NODES; node++) {
      if (all || cut.contains(node)) {
        away.add(trainers.get(node - COORDINATOR - 1));
      }
    }
    return away;
  }

  private ForkedProgram on(int node, String... arguments) throws Exception {
    return programs.with(
        ForkedProgram.start(place, line -> {}, Map.of(), made.orElseThrow().on(node), arguments));
  }

  private static void assertEverythingWasEvaluatedOnce(Path run) throws Exception {
    FrontierDocument left = Documents.read(run.resolve("frontier.json"), FrontierDocument.class);
    assertThat(left.search().ending()).isEqualTo(Optional.of(Ending.EXHAUSTED));
    try (Stream<String> log = Files.lines(run.resolve("run.log"))) {
      assertThat(log.filter(line -> line.contains(" Evaluated[")).map(CutLinksTest::candidate))
          .doesNotHaveDuplicates()
          .hasSize(EVALUATIONS);
    }
  }

  private static String candidate(String line) {
    int at = line.indexOf("Candidate[id=");
    return line.substring(at, line.indexOf(',', at));
  }
}
