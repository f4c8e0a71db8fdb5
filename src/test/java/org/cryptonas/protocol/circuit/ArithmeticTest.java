package org.cryptonas.protocol.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;

class ArithmeticTest {
  private CircuitBuilder gates = new CircuitBuilder();
  private Arithmetic words = new Arithmetic(gates);

  @BeforeTry
  void startAnotherCircuit() {
    gates = new CircuitBuilder();
    words = new Arithmetic(gates);
  }

  @Property
  void shouldAddModuloAPowerOfTwo(
      @ForAll long left, @ForAll long right, @ForAll @IntRange(min = 1, max = 64) int width) {
    Circuit circuit = gates.build(words.add(gates.input(width), gates.input(width)));

    assertThat(circuit.evaluate(low(left, width), low(right, width)))
        .isEqualTo(low(left + right, width));
    assertThat(circuit.ands()).isEqualTo(width - 1);
  }

  @Property
  void shouldKeepTheCarryForOneGateMore(
      @ForAll long left, @ForAll long right, @ForAll @IntRange(min = 1, max = 63) int width) {
    Sum sum = words.addKeepingCarry(gates.input(width), gates.input(width));
    Circuit circuit = gates.build(sum.bits().below(sum.carry()));

    assertThat(circuit.evaluate(low(left, width), low(right, width)))
        .isEqualTo(low(left, width) + low(right, width));
    assertThat(circuit.ands()).isEqualTo(width);
  }

  @Property
  void shouldPayOnlyFromTheLowestOneUpWhenASummandIsKnown(
      @ForAll long value,
      @ForAll long odd,
      @ForAll @IntRange(max = 63) int zeros,
      @ForAll @IntRange(min = 1, max = 64) int width) {
    long known = (odd | 1) << zeros;
    Circuit circuit = gates.build(words.addKnown(gates.input(width), known));

    assertThat(circuit.evaluate(low(value, width))).isEqualTo(low(value + known, width));
    assertThat(circuit.ands()).isEqualTo(Math.max(0, width - 1 - zeros));
  }

  @Property
  void shouldSubtractModuloAPowerOfTwo(
      @ForAll long left, @ForAll long right, @ForAll @IntRange(min = 1, max = 64) int width) {
    Circuit circuit = gates.build(words.subtract(gates.input(width), gates.input(width)));

    assertThat(circuit.evaluate(low(left, width), low(right, width)))
        .isEqualTo(low(left - right, width));
    assertThat(circuit.ands()).isEqualTo(width - 1);
  }

  @Property
  void shouldTellWhichIsLargerBySubtracting(
      @ForAll long left, @ForAll long right, @ForAll @IntRange(min = 1, max = 64) int width) {
    Sum difference = words.subtractKeepingCarry(gates.input(width), gates.input(width));
    Circuit circuit = gates.build(new Word(List.of(difference.carry())));
    long first = low(left, width);
    long second = low(right, width);

    boolean atLeast = Long.compareUnsigned(first, second) >= 0;
    assertThat(circuit.evaluate(first, second)).isEqualTo(atLeast ? 1 : 0);
    assertThat(circuit.evaluate(first, first)).isOne();
    assertThat(circuit.ands()).isEqualTo(width);
  }

  @Example
  void shouldChooseWordsByOneBit() {
    Wire choice = gates.input(1).bit(0);
    Circuit circuit = gates.build(words.mux(choice, gates.input(3), gates.input(3)));

    assertThat(circuit.evaluate(0, 2, 5)).isEqualTo(2);
    assertThat(circuit.evaluate(1, 2, 5)).isEqualTo(5);
    assertThat(circuit.ands()).isEqualTo(3);
  }

  @Example
  void shouldKeepAWordOrPutZero() {
    Wire kept = gates.input(1).bit(0);
    Circuit circuit = gates.build(words.select(kept, gates.input(3)));

    assertThat(circuit.evaluate(0, 5)).isZero();
    assertThat(circuit.evaluate(1, 5)).isEqualTo(5);
    assertThat(circuit.ands()).isEqualTo(3);
  }

  @Example
  void shouldRefuseWordsOfDifferentWidths() {
    assertThatThrownBy(() -> words.add(gates.input(3), gates.input(4)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("words of 3 and 4 bits: expected equal widths");
  }

  private static long low(long number, int width) {
    return number & (-1L >>> (Long.SIZE - width));
  }
}
