package org.cryptonas.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LearningRateTest {
  private static final LearningRate RESTARTED = new LearningRate(0.05, 0.001, 10, 2);

  @Test
  void shouldRestartWhenACosineEnds() {
    assertThat(RESTARTED.at(0)).isEqualTo(0.05);
    assertThat(RESTARTED.at(5)).isCloseTo(0.0255, within(1e-12));
    assertThat(RESTARTED.at(9.999)).isCloseTo(0.001, within(1e-6));
    assertThat(RESTARTED.at(10)).isEqualTo(0.05);
    assertThat(RESTARTED.at(20)).isCloseTo(0.0255, within(1e-12));
    assertThat(RESTARTED.at(30)).isEqualTo(0.05);
    assertThat(RESTARTED.at(70)).isEqualTo(0.05);
  }

  @Test
  void shouldFallOnceWhenThereAreNoRestarts() {
    TrainingSettings settings =
        new TrainingSettings(64, 0.1, 0.01, 0, 1, 0.9, 0, 0, 0, 1, 0, false);

    LearningRate rate = LearningRate.of(settings, 0.5);

    assertThat(rate.at(0)).isEqualTo(0.1);
    assertThat(rate.at(0.25)).isCloseTo(0.055, within(1e-12));
    assertThat(rate.at(0.5 - 1e-9)).isCloseTo(0.01, within(1e-9));
  }

  @Property
  void shouldStayBetweenItsEndsForAnyTime(@ForAll @DoubleRange(min = 0, max = 1e4) double epochs) {
    assertThat(RESTARTED.at(epochs)).isBetween(0.001, 0.05);
  }
}
