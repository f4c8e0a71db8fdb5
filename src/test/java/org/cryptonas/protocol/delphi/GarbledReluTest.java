package org.cryptonas.protocol.delphi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GarbledReluTest {
  private static final long MODULUS = 2_061_584_302_081L;

  @Test
  void shouldHaveThePublishedGatesAndBlocks() {
    GarbledRelu circuit = GarbledRelu.clamped(MODULUS, 8);

    assertThat(circuit.wires()).isEqualTo(42);
    assertThat(circuit.ands()).isEqualTo(288);
    assertThat(circuit.blocks()).isEqualTo(662);
  }

  @Test
  void shouldHaveNineMoreGatesWithoutTheClamp() {
    assertThat(GarbledRelu.plain(MODULUS).ands()).isEqualTo(297);
  }

  @Test
  void shouldCompareInFewerGatesWhenHalfTheModulusEndsInZeros() {
    long prime = (1L << 41) - 21; // half of it is odd: the comparison's carry starts at bit 0

    assertThat(GarbledRelu.plain(prime).wires()).isEqualTo(42);
    assertThat(GarbledRelu.plain(prime).ands() - GarbledRelu.plain(MODULUS).ands()).isEqualTo(36);
  }

  @Test
  void shouldRefuseAFieldTooSmallOrEven() {
    assertThatThrownBy(() -> GarbledRelu.clamped(2, 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("field modulus 2 (1 bit): expected an odd number of at least 3 bits");
    assertThatThrownBy(() -> GarbledRelu.plain(MODULUS - 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("field modulus 2061584302080 (41 bits): expected an odd number");
  }

  @Test
  void shouldRefuseAFieldThatTheClampDoesNotFit() {
    assertThatThrownBy(() -> GarbledRelu.clamped(17, 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "clamp at 6 with 8 fraction bits keeps 16 bits: expected at most the 6 of a share over"
                + " field modulus 17 (5 bits)");
  }
}
