package org.cryptonas.protocol.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

class CircuitBuilderTest {
  private final CircuitBuilder gates = new CircuitBuilder();

  @Test
  void shouldPayNothingForXor() {
    Circuit circuit = ofTwo(gates::xor);

    assertThat(truthTable(circuit)).containsExactly(0, 1, 1, 0);
    assertThat(circuit.ands()).isZero();
  }

  @Test
  void shouldPayNothingForNot() {
    Circuit circuit = gates.build(new Word(List.of(gates.not(gates.input(1).bit(0)))));

    assertThat(circuit.evaluate(0L)).isOne();
    assertThat(circuit.evaluate(1L)).isZero();
    assertThat(circuit.ands()).isZero();
  }

  @Test
  void shouldPayOneGateForAnd() {
    Circuit circuit = ofTwo(gates::and);

    assertThat(truthTable(circuit)).containsExactly(0, 0, 0, 1);
    assertThat(circuit.ands()).isOne();
  }

  @Test
  void shouldPayOneAndForOr() {
    Circuit circuit = ofTwo(gates::or);

    assertThat(truthTable(circuit)).containsExactly(0, 1, 1, 1);
    assertThat(circuit.ands()).isOne();
  }

  @Test
  void shouldPayOneAndForMux() {
    Word input = gates.input(3);
    Wire chosen = gates.mux(input.bit(0), input.bit(1), input.bit(2));
    Circuit circuit = gates.build(new Word(List.of(chosen)));

    for (long bits = 0; bits < 8; bits++) {
      long place = (bits & 1) == 0 ? 1 : 2;
      assertThat(circuit.evaluate(bits)).isEqualTo(bits >> place & 1);
    }
    assertThat(circuit.ands()).isOne();
  }

  @Test
  void shouldPayForAndWithAConstantAsForAnyOther() {
    Circuit circuit = ofTwo((left, right) -> gates.and(left, gates.constant(true)));

    assertThat(truthTable(circuit)).containsExactly(0, 1, 0, 1);
    assertThat(circuit.ands()).isOne();
  }

  @Test
  void shouldHaveOneZeroAndOneOneHoweverOftenTheyAreUsed() {
    Circuit circuit = gates.build(gates.constant(-6, 5).below(gates.constant(3, 3)));

    assertThat(circuit.constants()).isEqualTo(2);
    assertThat(circuit.evaluate(new long[0])).isEqualTo(0b011_11010);
  }

  @Test
  void shouldEvaluateBitsAsWellAsNumbers() {
    Circuit circuit = ofTwo(gates::and);

    assertThat(circuit.evaluate(true, true)).containsExactly(true);
    assertThat(circuit.evaluate(true, false)).containsExactly(false);
  }

  @Test
  void shouldRefuseInputThatDoesNotFit() {
    Circuit circuit = ofTwo(gates::and);

    assertThatThrownBy(() -> circuit.evaluate(1L))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 input words: expected 2");
    assertThatThrownBy(() -> circuit.evaluate(1L, 2L))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("input 2: expected at most 1 bits");
    assertThatThrownBy(() -> circuit.evaluate(true, true, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("3 input bits: expected 2");
  }

  @Test
  void shouldRefuseToReadMoreThan64BitsAsANumber() {
    Word word = gates.input(40);
    Circuit circuit = gates.build(word.below(word));

    assertThatThrownBy(() -> circuit.evaluate(1L))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("output of 80 bits: expected at most 64");
  }

  private Circuit ofTwo(BinaryOperator<Wire> gate) {
    Wire left = gates.input(1).bit(0);
    Wire right = gates.input(1).bit(0);
    return gates.build(new Word(List.of(gate.apply(left, right))));
  }

  /** For 00, 10, 01, 11: the left operand is the lower bit. */
  private static List<Integer> truthTable(Circuit circuit) {
    return List.of(0, 1, 2, 3).stream()
        .map(row -> Math.toIntExact(circuit.evaluate((long) (row & 1), (long) (row >> 1))))
        .toList();
  }
}
