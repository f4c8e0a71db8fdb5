package org.cryptonas.search.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cryptonas.search.event.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class SearchSimulationTest {
  private static final String ONE_SEED = "cryptonas.simulation.seed";
  private static final String SEEDS = "cryptonas.simulation.seeds";
  private static final int FEW = 1_000;
  private static final int USUALLY = 10_000;
  private static final int LAST_LINES = 40;

  /** As many searches as {@code -Dcryptonas.simulation.seeds} says. */
  @Test
  @DisabledIfSystemProperty(named = ONE_SEED, matches = ".+")
  void shouldHoldEveryInvariantWhateverGoesWrong() {
    Tally tally = new Tally();
    int seeds = Integer.getInteger(SEEDS, USUALLY);
    for (long seed = 1; seed <= seeds; seed++) {
      simulate(seed, tally);
    }
    if (seeds != USUALLY) {
      System.out.println(tally);
    }
    assertThat(tally.endings().values().stream().mapToLong(n -> n).sum()).isEqualTo(seeds);
  }

  @Test
  void shouldComeAcrossEveryMishapAndEveryEnding() {
    Tally tally = new Tally();
    for (long seed = 1; seed <= FEW; seed++) {
      simulate(seed, tally);
    }
    assertThat(List.of(Tally.Mishap.values())).allMatch(mishap -> tally.of(mishap) > 0);
    assertThat(tally.endings().keySet())
        .containsExactlyInAnyOrder(
            List.of(Ending.values()).stream().map(Enum::name).toArray(String[]::new));
  }

  @Test
  void shouldTakeTheSameStepsWhenTheSeedIsTheSame() {
    for (long seed = 1; seed <= 50; seed++) {
      Trace trace = traced(seed);
      assertThat(traced(seed).lines()).isNotEmpty().isEqualTo(trace.lines());
      assertThat(traced(seed).hash()).isEqualTo(trace.hash());
      assertThat(traced(seed + 1).hash()).isNotEqualTo(trace.hash());
    }
  }

  /** Shows every step of the search that {@code -Dcryptonas.simulation.seed} names. */
  @Test
  @EnabledIfSystemProperty(named = ONE_SEED, matches = ".+")
  void shouldHoldEveryInvariantUnderTheSeedThatWasGiven() {
    long seed = Long.getLong(ONE_SEED);
    Trace trace = Trace.kept();
    try {
      new SearchSimulation(seed, () -> Sabotage.NONE, trace, new Tally()).run();
    } finally {
      trace.lines().forEach(System.out::println);
      System.out.printf("seed %d: hash %016x%n", seed, trace.hash());
    }
  }

  private static void simulate(long seed, Tally tally) {
    try {
      new SearchSimulation(seed, () -> Sabotage.NONE, Trace.hashed(), tally).run();
    } catch (BrokenInvariant broken) {
      throw new AssertionError(story(seed, broken), broken);
    }
  }

  /** Without those who ask again in vain. */
  private static List<String> telling(Trace trace) {
    return trace.lines().stream().filter(line -> !line.endsWith(", -)")).toList();
  }

  private static Trace traced(long seed) {
    Trace trace = Trace.kept();
    new SearchSimulation(seed, () -> Sabotage.NONE, trace, new Tally()).run();
    return trace;
  }

  private static String story(long seed, BrokenInvariant broken) {
    Trace trace = Trace.kept();
    try {
      new SearchSimulation(seed, () -> Sabotage.NONE, trace, new Tally()).run();
    } catch (BrokenInvariant again) {
      trace.said(0, "broken", String.valueOf(again.getMessage()));
    }
    List<String> lines = telling(trace);
    return "seed %d breaks %s%nreplay: mvn test -Dtest=%s -D%s=%d%nthe last of %d steps:%n%s"
        .formatted(
            seed,
            broken.getMessage(),
            SearchSimulationTest.class.getSimpleName(),
            ONE_SEED,
            seed,
            lines.size(),
            String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())));
  }
}
