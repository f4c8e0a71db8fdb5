package org.cryptonas.protocol.circuit;

/**
 * Rectifies a fixed-point number and puts 6 in for more, as DELPHI's public implementation does. It
 * keeps 8 bits before the binary point and drops those above without looking at them: what it
 * clamps is the number <em>modulo 256</em>, so 256 comes out as 0 and 257.5 as 1.5. A network's
 * values are taken to stay below.
 *
 * <p>AND gates with f fraction bits: f + 8 to rectify, 1 for six or seven among the three lowest
 * integer bits, 4 for a higher bit, 1 for either, f + 3 to put 6 in; 33 for f = 8.
 */
final class SixClamp {
  private static final int INTEGER_BITS_KEPT = 8;
  private static final int INTEGER_BITS_OF_SIX = 3;
  private static final long SIX = 6;

  private final CircuitBuilder gates;
  private final Arithmetic words;
  private final int fractionBits;

  SixClamp(CircuitBuilder gates, int fractionBits) {
    if (fractionBits < 0) {
      throw new IllegalArgumentException(
          "%d fraction bits: expected 0 or more".formatted(fractionBits));
    }
    this.gates = gates;
    this.words = new Arithmetic(gates);
    this.fractionBits = fractionBits;
  }

  /** Refuses a clamp that keeps more bits than the {@code width} of a share. */
  void requireFitting(FieldModulus modulus, int width) {
    long kept = (long) fractionBits + INTEGER_BITS_KEPT;
    if (kept > width) {
      throw new IllegalArgumentException(
          "clamp at 6 with %d fraction bits keeps %d bits: expected at most the %d of a share over %s"
              .formatted(fractionBits, kept, width, modulus));
    }
  }

  /** 0, the value or 6, in a word as wide as the value. */
  Word rectified(Wire positive, Word value) {
    Word kept = words.select(positive, value.low(fractionBits + INTEGER_BITS_KEPT));
    int width = fractionBits + INTEGER_BITS_OF_SIX;
    Word six = gates.constant(SIX << fractionBits, width);
    Word clamped = words.mux(sixOrMore(kept), kept.low(width), six);
    return clamped.below(gates.constant(0, value.width() - width));
  }

  private Wire sixOrMore(Word kept) {
    Wire sixOrSeven = gates.and(kept.bit(fractionBits + 1), kept.bit(fractionBits + 2));
    return gates.or(anyOf(kept.from(fractionBits + INTEGER_BITS_OF_SIX)), sixOrSeven);
  }

  private Wire anyOf(Word bits) {
    return bits.wires().stream().reduce(gates::or).orElseThrow();
  }
}
