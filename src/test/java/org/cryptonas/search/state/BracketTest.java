package org.cryptonas.search.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BracketTest {
  private static final int HALF = 2;

  @Test
  void shouldTryEveryoneBeforeAnyoneClimbs() {
    Bracket bracket = Bracket.of(proposals(1, 2, 3), 2);
    bracket = done(done(bracket, 1, 1, 0.5), 2, 1, 0.6);
    assertThat(bracket.next(HALF)).contains(step(3, 1));
  }

  @Test
  void shouldPromoteTheBestOfARung() {
    Bracket bracket = Bracket.of(proposals(1, 2, 3, 4), 2);
    bracket = done(done(bracket, 1, 1, 0.5), 2, 1, 0.8);
    bracket = done(done(bracket, 3, 1, 0.7), 4, 1, 0.6);
    assertThat(bracket.next(HALF)).contains(step(2, 2));
    bracket = bracket.started(step(2, 2));
    assertThat(bracket.next(HALF)).contains(step(3, 2));
    bracket = bracket.started(step(3, 2));
    assertThat(bracket.next(HALF)).isEmpty();
  }

  @Test
  void shouldPromoteTheOneProposedFirstWhenTwoAreEqual() {
    Bracket bracket = Bracket.of(proposals(1, 2), 2);
    bracket = done(done(bracket, 2, 1, 0.5), 1, 1, 0.5);
    assertThat(bracket.next(HALF)).contains(step(1, 2));
  }

  @Test
  void shouldPromoteEarlyRatherThanLeaveATrainerIdle() {
    Bracket bracket = Bracket.of(proposals(1, 2, 3), 2);
    bracket = bracket.started(step(1, 1)).started(step(2, 1)).started(step(3, 1));
    bracket = bracket.finished(step(1, 1), 0.5).finished(step(2, 1), 0.6);
    assertThat(bracket.next(HALF)).contains(step(2, 2));
  }

  @Test
  void shouldWaitForOthersWhenARungHasTooFewToPromoteOne() {
    Bracket bracket = Bracket.of(proposals(1, 2), 2);
    bracket = bracket.started(step(1, 1)).started(step(2, 1)).finished(step(1, 1), 0.5);
    assertThat(bracket.next(HALF)).isEmpty();
    assertThat(bracket.exhausted(HALF)).isFalse();
  }

  @Test
  void shouldLetSomeoneReachTheTopWhenOnlyOneEntered() {
    Bracket bracket = done(Bracket.of(proposals(1), 3), 1, 1, 0.5);
    assertThat(bracket.next(HALF)).contains(step(1, 2));
    bracket = done(bracket, 1, 2, 0.5);
    assertThat(bracket.next(HALF)).contains(step(1, 3));
    bracket = done(bracket, 1, 3, 0.5);
    assertThat(bracket.exhausted(HALF)).isTrue();
  }

  @Test
  void shouldPromoteTheNextBestWhenTheBestFailsHigherUp() {
    Bracket bracket = done(done(Bracket.of(proposals(1, 2), 2), 1, 1, 0.9), 2, 1, 0.5);
    bracket = bracket.started(step(1, 2)).failed(step(1, 2));
    assertThat(bracket.next(HALF)).contains(step(2, 2));
  }

  @Test
  void shouldPromoteFromTheFirstRungAgainWhenTheOnlyOneFailsAtTheThird() {
    Bracket bracket = done(done(Bracket.of(proposals(1, 2), 3), 1, 1, 0.9), 2, 1, 0.5);
    bracket = done(bracket, 1, 2, 0.9).started(step(1, 3)).failed(step(1, 3));
    assertThat(bracket.next(HALF)).contains(step(2, 2));
  }

  @Test
  void shouldBeExhaustedWhenEveryoneFailed() {
    Bracket bracket = Bracket.of(proposals(1, 2), 2);
    bracket = bracket.started(step(1, 1)).failed(step(1, 1));
    bracket = bracket.started(step(2, 1)).failed(step(2, 1));
    assertThat(bracket.exhausted(HALF)).isTrue();
  }

  /** Trainers in any number finish in any order. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void shouldPromoteOneInSoManyButAtLeastOne(
      @ForAll @IntRange(min = 1, max = 12) int size,
      @ForAll @IntRange(min = 1, max = 4) int rungs,
      @ForAll @IntRange(min = 2, max = 4) int reduction,
      @ForAll @IntRange(min = 1, max = 5) int trainers,
      @ForAll long seed) {
    Ascent ascent = new Ascent(reduction, trainers, seed, 0).of(size, rungs);
    assertThat(ascent.doneAt(1)).isEqualTo(size);
    for (int rung = 2; rung <= rungs; rung++) {
      assertThat(ascent.doneAt(rung)).isEqualTo(Math.max(1, ascent.doneAt(rung - 1) / reduction));
    }
  }

  /** Whoever is promoted was at least as good as everyone left behind. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void shouldClimbLikeSynchronousHalvingWhenThereIsOneTrainer(
      @ForAll @IntRange(min = 1, max = 12) int size,
      @ForAll @IntRange(min = 2, max = 4) int rungs,
      @ForAll @IntRange(min = 2, max = 4) int reduction,
      @ForAll long seed) {
    Ascent ascent = new Ascent(reduction, 1, seed, 0).of(size, rungs);
    for (int rung = 1; rung < rungs; rung++) {
      double worst = Collections.min(ascent.promoted(rung));
      assertThat(ascent.leftBehind(rung)).allMatch(accuracy -> accuracy <= worst);
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void shouldAlwaysBringSomeoneToTheTopUnlessEveryoneFails(
      @ForAll @IntRange(min = 1, max = 8) int size,
      @ForAll @IntRange(min = 1, max = 4) int rungs,
      @ForAll @IntRange(min = 1, max = 5) int trainers,
      @ForAll long seed) {
    Ascent ascent = new Ascent(HALF, trainers, seed, 0.4).of(size, rungs);
    assertThat(ascent.doneAt(rungs) > 0 || ascent.failed() == size).isTrue();
  }

  private static Bracket.Step step(long proposal, int rung) {
    return new Bracket.Step(proposal, rung);
  }

  private static List<Long> proposals(long... proposals) {
    return LongStream.of(proposals).boxed().toList();
  }

  private static Bracket done(Bracket bracket, long proposal, int rung, double accuracy) {
    Bracket.Step step = step(proposal, rung);
    return bracket.started(step).finished(step, accuracy);
  }
}
