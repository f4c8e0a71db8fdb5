package org.cryptonas.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BaselineTest {
  @Test
  void shouldHoldTheFirstBatchAgainstItsOwnMean() {
    Baseline baseline = new Baseline(0.99);
    assertThat(baseline.value()).isZero();
    assertThat(baseline.advantages(new double[] {0.7, 0.9}))
        .containsExactly(new double[] {-0.1, 0.1}, within(1e-12));
    assertThat(baseline.value()).isCloseTo(0.8, within(1e-12));
  }

  @Test
  void shouldMoveByItsDecayForEachRewardOnceItIsWarm() {
    Baseline baseline = new Baseline(0.5);
    baseline.advantages(new double[] {0, 0});
    baseline.advantages(new double[] {1, 1});
    assertThat(baseline.value()).isCloseTo(0.75, within(1e-12));
  }

  @Property(tries = 200)
  void shouldGiveTheSameStandardAdvantagesWhateverTheScale(
      @ForAll @Size(12) double[] rewards, @ForAll @DoubleRange(min = 0.01, max = 10) double scale) {
    double[] small = Arrays.stream(rewards).map(Math::sin).toArray();
    double[] scaled = Arrays.stream(small).map(reward -> 3 + scale * reward).toArray();
    assertThat(new Baseline(0.9).standardAdvantages(scaled))
        .containsExactly(new Baseline(0.9).standardAdvantages(small), within(1e-3));
  }

  @Test
  void shouldGiveNoAdvantageWhenAllRewardsAreAlike() {
    assertThat(new Baseline(0.9).standardAdvantages(new double[] {0.5, 0.5})).containsExactly(0, 0);
  }
}
