package org.cryptonas.protocol.circuit;

import java.util.List;
import java.util.stream.Stream;

/**
 * Wires that hold a number together.
 *
 * @param wires the number's bits, the least significant first
 */
public record Word(List<Wire> wires) {
  public Word {
    wires = List.copyOf(wires);
  }

  /** Bits of the number. */
  public int width() {
    return wires.size();
  }

  /** The wire of one bit; bit 0 is the least significant. */
  public Wire bit(int place) {
    return wires.get(place);
  }

  /** The most significant bit: the sign in two's complement. */
  public Wire top() {
    return bit(width() - 1);
  }

  /** The {@code width} least significant bits. */
  public Word low(int width) {
    return new Word(wires.subList(0, width));
  }

  /** All bits from {@code place} up. */
  public Word from(int place) {
    return new Word(wires.subList(place, width()));
  }

  /** This word with {@code higher} above its most significant bit. */
  public Word below(Word higher) {
    return new Word(Stream.concat(wires.stream(), higher.wires.stream()).toList());
  }

  /** This word with one bit more above its most significant one. */
  public Word below(Wire higher) {
    return below(new Word(List.of(higher)));
  }
}
