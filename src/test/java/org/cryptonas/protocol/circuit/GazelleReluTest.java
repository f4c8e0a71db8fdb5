package org.cryptonas.protocol.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class GazelleReluTest {
  private static final long P = 557_057;
  private static final long HALF = P / 2;
  private static final int WIRES = 21;

  private final Circuit published = GazelleRelu.of(new FieldModulus(P), WIRES);
  private final Circuit tight = GazelleRelu.of(new FieldModulus(P), WIRES - 1);

  @Example
  void shouldHaveThePublishedGates() {
    assertThat(published.ands()).isEqualTo(170);
    assertThat(tight.ands()).isEqualTo(162);
    assertThat(published.output().width()).isEqualTo(WIRES);
    assertThat(published.constants()).isEqualTo(2);
  }

  @Property
  void shouldRectifyAnyNumberOfTheField(
      @ForAll @LongRange(min = -HALF, max = HALF) long number,
      @ForAll @LongRange(max = P - 1) long client,
      @ForAll @LongRange(max = P - 1) long mask) {
    assertThat(share(published, P, number, client, mask)).isEqualTo(expected(P, number, mask));
    assertThat(share(tight, P, number, client, mask)).isEqualTo(expected(P, number, mask));
  }

  @Example
  void shouldBeRightOnTheEdgesOfNumberSharesAndMask() {
    for (long modulus : new long[] {P, (1L << 31) - 1, Long.MAX_VALUE}) {
      FieldModulus field = new FieldModulus(modulus);
      assertRightOnEdges(GazelleRelu.of(field, field.bits()), modulus);
      assertRightOnEdges(GazelleRelu.of(field, field.bits() + 1), modulus);
    }
  }

  @Example
  void shouldBeRightOnAllNumbersSharesAndMasksOfSmallFields() {
    for (long modulus : new long[] {5, 7, 11, 13, 17, 23, 31}) {
      FieldModulus field = new FieldModulus(modulus);
      Circuit circuit = GazelleRelu.of(field, field.bits());
      for (long number = -field.half(); number <= field.half(); number++) {
        for (long client = 0; client < modulus; client++) {
          for (long mask = 0; mask < modulus; mask++) {
            assertThat(share(circuit, modulus, number, client, mask))
                .isEqualTo(expected(modulus, number, mask));
          }
        }
      }
    }
  }

  @Example
  void shouldRefuseWordsThatCannotHoldAFieldElement() {
    assertThatThrownBy(() -> GazelleRelu.of(new FieldModulus(P), 19))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("19 wires a share: expected 20 to 64 over field modulus 557057 (20 bits)");
    assertThatThrownBy(() -> GazelleRelu.of(new FieldModulus(P), 65))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("65 wires a share: expected 20 to 64 over field modulus 557057 (20 bits)");
  }

  private static void assertRightOnEdges(Circuit circuit, long modulus) {
    Shares shares = new Shares(modulus);
    for (long number : new long[] {-(modulus / 2), -1, 0, 1, modulus / 2 - 1, modulus / 2}) {
      for (long client : shares.edges()) {
        for (long mask : shares.edges()) {
          assertThat(share(circuit, modulus, number, client, mask))
              .isEqualTo(expected(modulus, number, mask));
        }
      }
    }
  }

  /** The server moves its own share and mask by p/2, as the circuit expects. */
  private static long share(Circuit circuit, long modulus, long number, long client, long mask) {
    Shares shares = new Shares(modulus);
    long server = shares.plus(shares.server(number, client), modulus / 2);
    return circuit.evaluate(client, server, shares.minus(mask, modulus / 2));
  }

  private static long expected(long modulus, long number, long mask) {
    return new Shares(modulus).plus(Math.max(0, number), mask);
  }
}
