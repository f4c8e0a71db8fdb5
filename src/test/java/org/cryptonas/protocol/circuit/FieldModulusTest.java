package org.cryptonas.protocol.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldModulusTest {
  @ParameterizedTest
  @CsvSource({
    "5, 3, 2",
    "7, 3, 3",
    "17, 5, 8",
    "557057, 20, 278528",
    "2061584302081, 41, 1030792151040"
  })
  void shouldKnowItsBitsAndItsHalf(long value, int bits, long half) {
    FieldModulus modulus = new FieldModulus(value);

    assertThat(modulus.bits()).isEqualTo(bits);
    assertThat(modulus.half()).isEqualTo(half);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 1 bit",
    "1, 0 bits",
    "0, 0 bits",
    "-5, 0 bits",
    "3, 2 bits",
    "6, 3 bits",
    "65536, 16 bits"
  })
  void shouldRefuseOneThatIsEvenOrTooSmall(long value, String bits) {
    assertThatThrownBy(() -> new FieldModulus(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "field modulus %d (%s): expected an odd number of at least 3 bits", value, bits);
  }

  @Test
  void shouldTakeTheLargestLong() {
    assertThat(new FieldModulus(Long.MAX_VALUE).bits()).isEqualTo(63);
  }
}
