package org.cryptonas.protocol.transfer;

/**
 * The millionaires' protocol of CrypTFlow2 (section 3.1) that finds the sign of a shared value:
 * shares are compared digit by digit, each digit a transfer of one message out of many, and a tree
 * of AND gates brings the digits together.
 *
 * @param ringBits bits of a share
 */
public record Comparison(int ringBits) {
  /** Bits of a digit. */
  public static final int DIGIT_BITS = 4;

  private static final int FEWEST_BITS = 2 * DIGIT_BITS;

  public Comparison {
    if (ringBits < FEWEST_BITS || ringBits > Long.SIZE) {
      throw new IllegalArgumentException(
          "ring of %d bits: expected %d to %d".formatted(ringBits, FEWEST_BITS, Long.SIZE));
    }
  }

  /** Digits of what is compared: a share without its sign. */
  public int digits() {
    return (ringBits - 1 + DIGIT_BITS - 1) / DIGIT_BITS;
  }

  /** Bits of the highest digit, which may be shorter than the others. */
  public int lastDigitBits() {
    int rest = (ringBits - 1) % DIGIT_BITS;
    return rest == 0 ? DIGIT_BITS : rest;
  }

  /** Levels of the tree. */
  public int levels() {
    return Integer.SIZE - Integer.numberOfLeadingZeros(digits() - 1);
  }

  /** AND gates of the tree: two a node, but one on the lowest digit's path. */
  public int ands() {
    return 2 * digits() - 2 - levels();
  }

  /** Nodes both of whose AND gates share an input. */
  public int correlatedPairs() {
    return digits() - 1 - levels();
  }

  /** Nodes with one AND gate. */
  public int singleAnds() {
    return levels();
  }
}
