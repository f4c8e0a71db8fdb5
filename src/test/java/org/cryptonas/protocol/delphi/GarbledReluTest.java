package org.cryptonas.protocol.delphi;

import static org.assertj.core.api.Assertions.assertThat;

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
}
