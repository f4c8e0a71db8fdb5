package org.cryptonas.protocol.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cryptonas.protocol.Costing;
import org.cryptonas.protocol.Protocols;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstantsTest {
  private static final Protocol DELPHI = Protocols.named("delphi");

  @ParameterizedTest
  @CsvSource({"slots, 1.5", "ciphertext-wire, 600000.5", "field-modulus, 1e300"})
  void shouldRefuseACountThatIsNotWholeOrBeyondWhatADoubleCounts(String constant, double value) {
    assertThatThrownBy(() -> DELPHI.with(constant, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "constant %s of delphi: %s given, expected a whole number of at most 9007199254740992"
                .formatted(constant, value));
  }

  @Test
  void shouldNameTheConstantsWhenFewerBytesAreSentThanTheCryptographyNeeds() {
    assertThatThrownBy(() -> DELPHI.with("ciphertext-wire", 500_000))
        .hasMessage(
            "constant ciphertext-wire of delphi: 500000 given, expected no fewer bytes than the"
                + " 524288 of ciphertext-payload");
  }

  @Test
  void shouldSayThatBytesAreMoreThanCanBeCounted() {
    Protocol huge = DELPHI.with("ciphertext-wire", 1e15);

    assertThatThrownBy(() -> Costing.of(huge, Costing.conv(64, 600, 600, 7, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("14700 times 1000000000000000 bytes: expected fewer than 2^63 in all");
  }

  @Test
  void shouldLetTimesBeAnyNumberThatIsNotNegative() {
    assertThat(DELPHI.with("seconds.encrypt", 0.5).times())
        .containsEntry(Operation.ENCRYPT, new Quantity(0.5, Standing.GIVEN, "given as 0.5"));
  }
}
