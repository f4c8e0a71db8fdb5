package org.cryptonas.protocol.circuit;

/** Numbers as bits, least significant first. */
final class Bits {
  private final boolean[] all;
  private int filled;

  /** Room for {@code size} bits. */
  Bits(int size) {
    all = new boolean[size];
  }

  /**
   * Appends the {@code width} bits of {@code number}, taken as unsigned.
   *
   * @throws IllegalArgumentException where it needs more bits
   */
  void append(long number, int width) {
    if (Long.SIZE - Long.numberOfLeadingZeros(number) > width) {
      throw new IllegalArgumentException(
          "input %s: expected at most %d bits".formatted(Long.toUnsignedString(number), width));
    }
    for (int place = 0; place < width; place++) {
      all[filled++] = place < Long.SIZE && (number >>> place & 1) == 1;
    }
  }

  boolean[] all() {
    return all.clone();
  }

  /** The bits that a word's wires hold. */
  static boolean[] of(Word word, boolean[] wires) {
    boolean[] bits = new boolean[word.width()];
    for (int place = 0; place < bits.length; place++) {
      bits[place] = wires[word.bit(place).index()];
    }
    return bits;
  }

  /** The unsigned number of at most 64 bits. */
  static long number(boolean[] bits) {
    if (bits.length > Long.SIZE) {
      throw new IllegalArgumentException(
          "output of %d bits: expected at most %d".formatted(bits.length, Long.SIZE));
    }
    long number = 0;
    for (int place = 0; place < bits.length; place++) {
      number |= bits[place] ? 1L << place : 0;
    }
    return number;
  }
}
