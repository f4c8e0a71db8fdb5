package org.cryptonas.protocol.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {
  @ParameterizedTest
  @CsvSource({"32, 8, 3, 11, 3", "37, 9, 4, 12, 4", "41, 10, 4, 14, 4", "34, 9, 1, 12, 4"})
  void shouldCompareDigitByDigit(int bits, int digits, int last, int ands, int levels) {
    Comparison comparison = new Comparison(bits);

    assertThat(comparison.digits()).isEqualTo(digits);
    assertThat(comparison.lastDigitBits()).isEqualTo(last);
    assertThat(comparison.ands()).isEqualTo(ands);
    assertThat(comparison.levels()).isEqualTo(levels);
  }

  @Property
  void shouldHaveANodeForEachDigitButOneAndAGateOrTwoInEach(
      @ForAll @IntRange(min = 8, max = 64) int bits) {
    Comparison comparison = new Comparison(bits);

    assertThat(comparison.correlatedPairs() + comparison.singleAnds())
        .isEqualTo(comparison.digits() - 1);
    assertThat(2 * comparison.correlatedPairs() + comparison.singleAnds())
        .isEqualTo(comparison.ands());
    assertThat(4 * (comparison.digits() - 1) + comparison.lastDigitBits()).isEqualTo(bits - 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 7, 65})
  void shouldRefuseARingThatCannotBe(int bits) {
    assertThatThrownBy(() -> new Comparison(bits))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ring of " + bits + " bits: expected 8 to 64");
  }
}
