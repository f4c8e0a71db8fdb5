package org.cryptonas.protocol.circuit;

/**
 * The odd modulus p of the field that shares live in. A field element stands for a signed number:
 * the upper half of the field is negative.
 *
 * @param value p, at least 5
 */
public record FieldModulus(long value) {
  private static final int FEWEST_BITS = 3;

  public FieldModulus {
    if (value % 2 == 0 || bits(value) < FEWEST_BITS) {
      throw new IllegalArgumentException(
          "%s: expected an odd number of at least %d bits".formatted(text(value), FEWEST_BITS));
    }
  }

  /** Bits of a field element: ceil(log2 p). */
  public int bits() {
    return bits(value);
  }

  /** Half of p, rounded down. */
  public long half() {
    return value / 2;
  }

  /** The modulus with its bits, as an error names it. */
  @Override
  public String toString() {
    return text(value);
  }

  private static String text(long value) {
    int bits = bits(value);
    return "field modulus %d (%d %s)".formatted(value, bits, bits == 1 ? "bit" : "bits");
  }

  private static int bits(long value) {
    return Long.SIZE - Long.numberOfLeadingZeros(Math.max(value, 1) - 1);
  }
}
