package org.cryptonas.protocol.packing;

/**
 * The slots of a ciphertext: two halves (rows), each of which rotates by itself; a rotation of
 * columns swaps them.
 *
 * @param number slots of both halves together, a power of two
 */
public record Slots(int number) {
  public Slots {
    if (Integer.bitCount(number) != 1 || number < 2) {
      throw new IllegalArgumentException(
          "%d slots in a ciphertext: expected a power of two, at least 2".formatted(number));
    }
  }

  public int half() {
    return number / 2;
  }

  /**
   * Key switches of a rotation by {@code amount} slots, from 0 to a half: non-zero digits of its
   * non-adjacent form, of which a whole half is no rotation at all.
   */
  public int keySwitches(int amount) {
    int digits = ((3 * amount) ^ amount) >> 1;
    return Integer.bitCount(digits & ~half());
  }

  /** The smallest power of two that is no less than {@code value}. */
  public static int powerOfTwo(int value) {
    return value <= 1 ? 1 : Integer.highestOneBit(value - 1) << 1;
  }

  /** How many things that hold {@code each} values hold {@code values} of them. */
  public static int toHold(int values, int each) {
    return -Math.floorDiv(-values, each);
  }

  /** How many things that hold {@code each} values hold {@code values} of them. */
  public static long toHold(long values, long each) {
    return -Math.floorDiv(-values, each);
  }
}
