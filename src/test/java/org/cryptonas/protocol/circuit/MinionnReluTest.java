package org.cryptonas.protocol.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class MinionnReluTest {
  private final Circuit circuit = MinionnRelu.over(Integer.SIZE);

  @Example
  void shouldHaveThreeGatesForEachBitButTheSign() {
    assertThat(circuit.ands()).isEqualTo(93);
    assertThat(MinionnRelu.over(2).ands()).isEqualTo(3);
    assertThat(MinionnRelu.over(64).ands()).isEqualTo(189);
  }

  @Property
  void shouldRectifyAnyInt(@ForAll int number, @ForAll int client, @ForAll int mask) {
    assertRight(number, client, mask);
  }

  @Example
  void shouldBeRightOnTheEdgesOfNumberSharesAndMask() {
    int[] edges = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE + 1};
    for (int number : edges) {
      for (int client : edges) {
        for (int mask : edges) {
          assertRight(number, client, mask);
        }
      }
    }
  }

  @Example
  void shouldBeRightOnAllSharesAndMasksOfSmallRings() {
    for (int bits = 2; bits <= 5; bits++) {
      Circuit small = MinionnRelu.over(bits);
      long size = 1L << bits;
      for (long client = 0; client < size; client++) {
        for (long server = 0; server < size; server++) {
          for (long mask = 0; mask < size; mask++) {
            long value = (client + server) % size;
            long relu = value < size / 2 ? value : 0;
            assertThat(small.evaluate(client, server, mask)).isEqualTo((relu - mask + size) % size);
          }
        }
      }
    }
  }

  @Example
  void shouldRefuseARingWithoutRoomForASign() {
    assertThatThrownBy(() -> MinionnRelu.over(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ring modulo 2^1: expected 2 to 64 bits");
    assertThatThrownBy(() -> MinionnRelu.over(65))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ring modulo 2^65: expected 2 to 64 bits");
  }

  /** Ints wrap as the ring of 32 bits does. */
  private void assertRight(int number, int client, int mask) {
    long share = circuit.evaluate(unsigned(client), unsigned(number - client), unsigned(mask));
    assertThat(share).isEqualTo(unsigned(Math.max(0, number) - mask));
  }

  private static long unsigned(int number) {
    return Integer.toUnsignedLong(number);
  }
}
