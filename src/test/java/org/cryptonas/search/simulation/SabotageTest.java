package org.cryptonas.search.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A simulation that never fails proves nothing: this one fails when something is wrong. */
class SabotageTest {
  private static final int SEEDS = 500;

  @ParameterizedTest
  @MethodSource("saboteurs")
  void shouldNoticeWhoever(Saboteurs.Saboteur saboteur) {
    List<Invariant> noticed =
        LongStream.rangeClosed(1, SEEDS)
            .mapToObj(seed -> brokenBy(saboteur, seed))
            .flatMap(Optional::stream)
            .limit(1)
            .toList();
    assertThat(noticed).containsExactly(saboteur.breaks());
  }

  @Test
  void shouldHaveASaboteurForEveryInvariant() {
    assertThat(saboteurs().map(Saboteurs.Saboteur::breaks))
        .containsExactlyInAnyOrder(Invariant.values());
  }

  static Stream<Saboteurs.Saboteur> saboteurs() {
    return Saboteurs.all();
  }

  private static Optional<Invariant> brokenBy(Saboteurs.Saboteur saboteur, long seed) {
    try {
      new SearchSimulation(seed, saboteur.sabotage(), Trace.hashed(), new Tally()).run();
      return Optional.empty();
    } catch (BrokenInvariant broken) {
      return Optional.of(broken.invariant());
    }
  }
}
