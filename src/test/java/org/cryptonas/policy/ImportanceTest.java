package org.cryptonas.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.Stream;
import org.cryptonas.arch.SkipPattern;
import org.junit.jupiter.api.Test;

/** What a late reward does to a policy that has since moved away from the draw it is of. */
class ImportanceTest {
  private static final PatternSpace SPACE = new PatternSpace(4, List.of(3, 5));

  /** Under so large an epsilon Adam is plain descent: what it moves is in proportion to credits. */
  private static final EnasSettings SETTINGS =
      new EnasSettings(32, 0.3, 1, 1.5, 10, 0, 0, 100, 0.9, false, 0, 0, 0.4);

  @Test
  void shouldMoveAsMuchLessAsThePatternHasBecomeLessLikely() {
    double then;
    double now;
    try (EnasController policy = movedAway()) {
      then = oldDraw().logProbability();
      now = policy.logProbability(oldDraw().pattern());
    }
    assertThat(now).as("then %s", then).isBetween(then - 3, then - 0.5);
    double fresh = moveAfterRewardDrawnAt(now);
    assertThat(fresh).isPositive();
    assertThat(moveAfterRewardDrawnAt(then))
        .isCloseTo(fresh * Math.exp(now - then), withinPercentage(5));
    assertThat(moveAfterRewardDrawnAt(now - 5)).isEqualTo(fresh);
  }

  /** How far one good reward for the old draw's pattern raises that pattern's log-probability. */
  private static double moveAfterRewardDrawnAt(double logProbability) {
    SkipPattern pattern = oldDraw().pattern();
    try (EnasController policy = movedAway()) {
      double before = policy.logProbability(pattern);
      double good = policy.state().baseline() + 0.02;
      policy.learn(List.of(new Reward(new Draw(pattern, 0, logProbability), good)));
      return policy.logProbability(pattern) - before;
    }
  }

  private static Draw oldDraw() {
    try (EnasController policy = new EnasController(SPACE, SETTINGS, 5)) {
      return policy.draw();
    }
  }

  /** A policy that has learnt to draw what is unlike the old draw. */
  private static EnasController movedAway() {
    EnasController policy = new EnasController(SPACE, SETTINGS, 5);
    Agreement old = new Agreement(oldDraw().pattern());
    for (int update = 0; update < 25; update++) {
      policy.learn(
          Stream.generate(policy::draw)
              .limit(10)
              .map(draw -> new Reward(draw, -old.of(draw.pattern())))
              .toList());
    }
    return policy;
  }
}
