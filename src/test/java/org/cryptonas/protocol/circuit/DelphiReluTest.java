package org.cryptonas.protocol.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class DelphiReluTest {
  private static final long P = 2_061_584_302_081L;
  private static final int FRACTION_BITS = 8;
  private static final long ONE = 1L << FRACTION_BITS;
  private static final long SIX = 6 * ONE;

  private final Circuit plain = DelphiRelu.plain(new FieldModulus(P));
  private final Circuit clamped = DelphiRelu.clamped(new FieldModulus(P), FRACTION_BITS);
  private final Shares shares = new Shares(P);

  @Example
  void shouldHaveThePublishedGates() {
    assertThat(clamped.ands()).isEqualTo(288);
    assertThat(plain.ands()).isEqualTo(297);
    assertThat(clamped.output().width()).isEqualTo(42);
    assertThat(clamped.constants()).isEqualTo(2);
  }

  @Property
  void shouldRectifyAnyValueInTheField(
      @ForAll @LongRange(max = P - 1) long value,
      @ForAll @LongRange(max = P - 1) long client,
      @ForAll @LongRange(max = P - 1) long mask) {
    long expected = shares.plus(relu(P, value), mask);

    assertThat(plain.evaluate(client, shares.server(value, client), mask)).isEqualTo(expected);
  }

  @Property
  void shouldClampAtSixWhatIsBelow256(
      @ForAll @LongRange(min = -256 * ONE, max = 256 * ONE - 1) long value,
      @ForAll @LongRange(max = P - 1) long client,
      @ForAll @LongRange(max = P - 1) long mask) {
    long expected = shares.plus(Math.min(Math.max(0, value), SIX), mask);

    assertThat(clamped.evaluate(client, shares.server(value, client), mask)).isEqualTo(expected);
  }

  @Property
  void shouldClampAnyNumberModulo256(
      @ForAll @LongRange(max = P - 1) long value,
      @ForAll @LongRange(max = P - 1) long client,
      @ForAll @LongRange(max = P - 1) long mask) {
    long expected = shares.plus(Math.min(relu(P, value) % (256 * ONE), SIX), mask);

    assertThat(clamped.evaluate(client, shares.server(value, client), mask)).isEqualTo(expected);
  }

  @Example
  void shouldNotSeeBitsAboveTheEighthBeforeTheBinaryPoint() {
    assertThat(clamped.evaluate(256 * ONE - 1, 0, 0)).isEqualTo(SIX);
    assertThat(clamped.evaluate(256 * ONE, 0, 0)).isZero();
    assertThat(clamped.evaluate(257 * ONE + ONE / 2, 0, 0)).isEqualTo(ONE + ONE / 2);
    assertThat(clamped.evaluate(263 * ONE, 0, 0)).isEqualTo(SIX);
  }

  @Example
  void shouldClampFromSixOn() {
    assertThat(clamped.evaluate(SIX - 1, 0, 0)).isEqualTo(SIX - 1);
    assertThat(clamped.evaluate(SIX, 0, 0)).isEqualTo(SIX);
    assertThat(clamped.evaluate(SIX + 1, 0, 0)).isEqualTo(SIX);
    assertThat(clamped.evaluate(8 * ONE, 0, 0)).isEqualTo(SIX);
  }

  @Example
  void shouldBeRightOnTheEdgesOfValueSharesAndMask() {
    assertRightOnEdges(plain, P);
    for (long modulus : new long[] {(1L << 41) - 21, 557_057, (1L << 31) - 1, Long.MAX_VALUE}) {
      assertRightOnEdges(DelphiRelu.plain(new FieldModulus(modulus)), modulus);
    }
  }

  @Example
  void shouldTakeTheLargestPositiveNumberForANegativeOne() {
    assertThat(plain.evaluate(P / 2 - 1, 0, 0)).isEqualTo(P / 2 - 1);
    assertThat(plain.evaluate(P / 2, 0, 0)).isZero();
    assertThat(plain.evaluate(P / 2 + 1, 0, 0)).isZero();
  }

  @Example
  void shouldBeRightOnAllSharesAndMasksOfSmallFields() {
    for (long modulus : new long[] {5, 7, 9, 11, 13, 17, 23, 31}) {
      Circuit circuit = DelphiRelu.plain(new FieldModulus(modulus));
      for (long client = 0; client < modulus; client++) {
        for (long server = 0; server < modulus; server++) {
          for (long mask = 0; mask < modulus; mask++) {
            assertThat(circuit.evaluate(client, server, mask))
                .isEqualTo((relu(modulus, (client + server) % modulus) + mask) % modulus);
          }
        }
      }
    }
  }

  @Property(tries = 50)
  void shouldClampWithAnyFractionThatFits(
      @ForAll @IntRange(max = 34) int fractionBits, @ForAll @LongRange(max = P - 1) long client) {
    Circuit circuit = DelphiRelu.clamped(new FieldModulus(P), fractionBits);
    long one = 1L << fractionBits;

    assertThat(circuit.evaluate(client, shares.server(5 * one, client), 0)).isEqualTo(5 * one);
    assertThat(circuit.evaluate(client, shares.server(7 * one, client), 0)).isEqualTo(6 * one);
    assertThat(circuit.ands()).isEqualTo(272 + 2 * fractionBits);
  }

  @Example
  void shouldRefuseAClampThatDoesNotFit() {
    FieldModulus modulus = new FieldModulus(P);

    assertThatThrownBy(() -> DelphiRelu.clamped(modulus, 35))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "clamp at 6 with 35 fraction bits keeps 43 bits: expected at most the 42 of a share"
                + " over field modulus 2061584302081 (41 bits)");
    assertThatThrownBy(() -> DelphiRelu.clamped(modulus, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("-1 fraction bits: expected 0 or more");
  }

  private static void assertRightOnEdges(Circuit circuit, long modulus) {
    Shares shares = new Shares(modulus);
    for (long value : shares.edges()) {
      for (long client : shares.edges()) {
        for (long mask : shares.edges()) {
          assertThat(circuit.evaluate(client, shares.server(value, client), mask))
              .isEqualTo(shares.plus(relu(modulus, value), mask));
        }
      }
    }
  }

  private static long relu(long modulus, long value) {
    return value < modulus / 2 ? value : 0;
  }
}
