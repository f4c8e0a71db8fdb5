package org.cryptonas.protocol.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Arithmetic on words, built from gates. A full adder is one AND gate (Kolesnikov, Sadeghi and
 * Schneider, CANS 2009). Words of different widths get an {@link IllegalArgumentException}.
 */
public final class Arithmetic {
  private final CircuitBuilder gates;

  /** Arithmetic that adds its gates to {@code gates}. */
  public Arithmetic(CircuitBuilder gates) {
    this.gates = gates;
  }

  /** Sum with its last carry: as many AND gates as there are bits. */
  public Sum addKeepingCarry(Word left, Word right) {
    requireEqualWidths(left, right);
    Wire carry = gates.and(left.bit(0), right.bit(0));
    Word lowest = new Word(List.of(gates.xor(left.bit(0), right.bit(0))));
    Sum higher = ripple(left.from(1), right.from(1), carry);
    return new Sum(lowest.below(higher.bits()), higher.carry());
  }

  /** Sum modulo 2^width: an AND gate less than there are bits, for nothing carries out. */
  public Word add(Word left, Word right) {
    requireEqualWidths(left, right);
    int place = left.width() - 1;
    if (place == 0) {
      return new Word(List.of(gates.xor(left.top(), right.top())));
    }
    return topped(left, right, addKeepingCarry(left.low(place), right.low(place)));
  }

  /**
   * Sum modulo 2^width with a number that is known when the circuit is built: nothing carries below
   * its lowest one, so the bits under that pass through at no cost, and {@link #add} sums the rest.
   */
  public Word addKnown(Word word, long known) {
    int lowest = Long.numberOfTrailingZeros(known);
    if (lowest >= word.width()) {
      return word;
    }
    Word constant = gates.constant(known >> lowest, word.width() - lowest);
    return word.low(lowest).below(add(word.from(lowest), constant));
  }

  /** Difference whose carry is one if {@code left} is at least {@code right}: an AND gate a bit. */
  public Sum subtractKeepingCarry(Word left, Word right) {
    requireEqualWidths(left, right);
    return ripple(left, not(right), gates.constant(true));
  }

  /** Difference modulo 2^width: an AND gate less than there are bits. */
  public Word subtract(Word left, Word right) {
    requireEqualWidths(left, right);
    int place = left.width() - 1;
    return topped(left, not(right), subtractKeepingCarry(left.low(place), right.low(place)));
  }

  /** {@code whenOne} or {@code whenZero}, as {@code choice} says: an AND gate a bit. */
  public Word mux(Wire choice, Word whenZero, Word whenOne) {
    requireEqualWidths(whenZero, whenOne);
    return new Word(
        IntStream.range(0, whenZero.width())
            .mapToObj(place -> gates.mux(choice, whenZero.bit(place), whenOne.bit(place)))
            .toList());
  }

  /** {@code word} where {@code kept} is one, else 0: an AND gate a bit. */
  public Word select(Wire kept, Word word) {
    return new Word(word.wires().stream().map(wire -> gates.and(kept, wire)).toList());
  }

  private Sum ripple(Word left, Word right, Wire carryIn) {
    List<Wire> bits = new ArrayList<>();
    Wire carry = carryIn;
    for (int place = 0; place < left.width(); place++) {
      bits.add(gates.xor(gates.xor(left.bit(place), right.bit(place)), carry));
      carry = carry(left.bit(place), right.bit(place), carry);
    }
    return new Sum(new Word(bits), carry);
  }

  /** The majority of three bits. */
  private Wire carry(Wire left, Wire right, Wire carryIn) {
    return gates.xor(left, gates.and(gates.xor(left, right), gates.xor(left, carryIn)));
  }

  private Word topped(Word left, Word right, Sum lower) {
    Wire top = gates.xor(gates.xor(left.top(), right.top()), lower.carry());
    return lower.bits().below(top);
  }

  private Word not(Word word) {
    return new Word(word.wires().stream().map(gates::not).toList());
  }

  private static void requireEqualWidths(Word left, Word right) {
    if (left.width() != right.width()) {
      throw new IllegalArgumentException(
          "words of %d and %d bits: expected equal widths".formatted(left.width(), right.width()));
    }
  }
}
