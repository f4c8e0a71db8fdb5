package org.cryptonas.protocol.circuit;

import java.util.List;

/**
 * A boolean circuit.
 *
 * @param gates the gate of each wire, every one after those that it reads
 * @param inputs the words to be given, in the order of {@link #evaluate}
 * @param output the word that comes out
 */
public record Circuit(List<Gate> gates, List<Word> inputs, Word output) {
  public Circuit {
    gates = List.copyOf(gates);
    inputs = List.copyOf(inputs);
  }

  /** AND gates: the gates that garbling pays for. */
  public int ands() {
    return count(Gate.And.class);
  }

  /** Constant wires: at most a zero and a one. */
  public int constants() {
    return count(Gate.Constant.class);
  }

  /**
   * The output for {@code bits}, least significant bit first.
   *
   * @param bits all input words one after the other, each least significant bit first
   * @throws IllegalArgumentException where there are more or fewer than the circuit's
   */
  public boolean[] evaluate(boolean... bits) {
    require(bits.length, count(Gate.Input.class), "input bits");
    boolean[] wires = new boolean[gates.size()];
    for (int wire = 0; wire < wires.length; wire++) {
      wires[wire] = gates.get(wire).value(bits, wires);
    }
    return Bits.of(output, wires);
  }

  /**
   * The output for {@code words}, one number for each input word; all are unsigned.
   *
   * @throws IllegalArgumentException for another number of words, for a number that its word cannot
   *     hold, or if the output has more than 64 bits
   */
  public long evaluate(long... words) {
    require(words.length, inputs.size(), "input words");
    Bits bits = new Bits(count(Gate.Input.class));
    for (int word = 0; word < words.length; word++) {
      bits.append(words[word], inputs.get(word).width());
    }
    return Bits.number(evaluate(bits.all()));
  }

  private int count(Class<? extends Gate> kind) {
    return Math.toIntExact(gates.stream().filter(kind::isInstance).count());
  }

  private static void require(int given, int expected, String what) {
    if (given != expected) {
      throw new IllegalArgumentException("%d %s: expected %d".formatted(given, what, expected));
    }
  }
}
