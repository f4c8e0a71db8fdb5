package org.cryptonas.protocol.circuit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Builds a circuit one gate at a time. Nothing is simplified: each call of {@link #and} is one AND
 * gate of the circuit, whatever feeds it.
 */
public final class CircuitBuilder {
  private final List<Gate> gates = new ArrayList<>();
  private final List<Word> inputs = new ArrayList<>();
  private final Map<Boolean, Wire> constants = new HashMap<>();
  private int inputBits;

  /** The next word of the input. */
  public Word input(int width) {
    Word word = new Word(IntStream.range(0, width).mapToObj(bit -> inputBit()).toList());
    inputs.add(word);
    return word;
  }

  /** The wire that always holds {@code bit}; there is one zero and one one in a circuit. */
  public Wire constant(boolean bit) {
    return constants.computeIfAbsent(bit, value -> wire(new Gate.Constant(value)));
  }

  /** The {@code width} low bits of {@code number} in two's complement. */
  public Word constant(long number, int width) {
    return new Word(
        IntStream.range(0, width)
            .mapToObj(place -> constant((number >> Math.min(place, Long.SIZE - 1) & 1) == 1))
            .toList());
  }

  /** Exclusive or: free. */
  public Wire xor(Wire left, Wire right) {
    return wire(new Gate.Xor(left, right));
  }

  /** Negation: free. */
  public Wire not(Wire operand) {
    return wire(new Gate.Not(operand));
  }

  /** Conjunction: one AND gate. */
  public Wire and(Wire left, Wire right) {
    return wire(new Gate.And(left, right));
  }

  /** Disjunction: one AND gate. */
  public Wire or(Wire left, Wire right) {
    return not(and(not(left), not(right)));
  }

  /** {@code whenOne} or {@code whenZero}, as {@code choice} says: one AND gate. */
  public Wire mux(Wire choice, Wire whenZero, Wire whenOne) {
    return xor(whenZero, and(choice, xor(whenZero, whenOne)));
  }

  /** The circuit that puts out {@code output}. */
  public Circuit build(Word output) {
    return new Circuit(gates, inputs, output);
  }

  private Wire inputBit() {
    return wire(new Gate.Input(inputBits++));
  }

  private Wire wire(Gate gate) {
    gates.add(gate);
    return new Wire(gates.size() - 1);
  }
}
