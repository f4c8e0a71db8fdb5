package org.cryptonas.node.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TicksTest {
  @Test
  void shouldChooseRoundNumbersAroundTheValues() {
    assertThat(texts(Ticks.around(0.803, 0.897, 6)))
        .containsExactly("0.80", "0.82", "0.84", "0.86", "0.88", "0.90");
    assertThat(texts(Ticks.around(0.21, 0.83, 8)))
        .containsExactly("0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9");
  }

  @Test
  void shouldStartAtZeroRatherThanBelowItWhenNothingIsNegative() {
    assertThat(Ticks.around(0.01, 4, 8).first()).isZero();
    assertThat(Ticks.around(-0.01, 4, 8).first()).isNegative();
  }

  @Test
  void shouldShortenLargeNumbers() {
    assertThat(texts(Ticks.around(11e6, 49e6, 4)))
        .containsExactly("10M", "20M", "30M", "40M", "50M");
    assertThat(texts(Ticks.around(9_000, 39_000, 4)))
        .containsExactly("0", "10K", "20K", "30K", "40K");
  }

  @Test
  void shouldReachAroundASingleValue() {
    Ticks ticks = Ticks.around(0.43, 0.43, 8);

    assertThat(ticks.count()).isGreaterThan(4);
    assertThat(ticks.first()).isLessThan(0.43);
    assertThat(ticks.last()).isGreaterThan(0.43);
    assertThat(Ticks.around(0, 0, 8).count()).isGreaterThan(1);
  }

  @Property
  void shouldHoldEveryValueAndTellTicksApart(
      @ForAll @DoubleRange(min = -100, max = 100) double offset,
      @ForAll @DoubleRange(min = 1, max = 10) double digits,
      @ForAll @IntRange(min = -4, max = 8) int magnitude,
      @ForAll @IntRange(min = 3, max = 10) int intervals) {
    double range = digits * Math.pow(10, magnitude);
    double least = offset * range;
    Ticks ticks = Ticks.around(least, least + range, intervals);

    assertThat(ticks.first()).isLessThanOrEqualTo(least + 1e-6 * ticks.step());
    assertThat(ticks.last()).isGreaterThanOrEqualTo(least + range);
    assertThat(ticks.count()).isBetween(2, 2 * intervals + 3);
    assertThat(texts(ticks)).doesNotHaveDuplicates();
  }

  private static List<String> texts(Ticks ticks) {
    return ticks.values().stream().map(ticks::text).toList();
  }
}
