package org.cryptonas.protocol.delphi;

/**
 * The circuit of one ReLU between two shares modulo p, as half-gates garble it: XOR gates are free
 * and an AND gate is two blocks. It adds the shares, compares the value with p/2, rectifies and
 * clamps it at 6, and adds the mask of the result.
 *
 * @param wires bits of a share: one more than those of the modulus
 * @param ands AND gates
 */
public record GarbledRelu(int wires, int ands) {
  private static final int INTEGER_BITS_KEPT = 8;
  private static final int CLAMP_INTEGER_BITS = 3;
  private static final int BLOCKS_PER_AND = 2;
  private static final int BLOCKS_PER_OUTPUT = 2;
  private static final int CONSTANT_BLOCKS = 2;

  /** The circuit for {@code modulus} with a clamp at 6 in fixed point. */
  public static GarbledRelu clamped(long modulus, int fractionBits) {
    return new GarbledRelu(wires(modulus), around(modulus) + clamp(fractionBits));
  }

  /** The circuit for {@code modulus} that rectifies only. */
  public static GarbledRelu plain(long modulus) {
    return new GarbledRelu(wires(modulus), around(modulus) + wires(modulus));
  }

  /** Blocks of 16 bytes that garbling makes. */
  public int blocks() {
    return BLOCKS_PER_AND * ands + BLOCKS_PER_OUTPUT * wires + CONSTANT_BLOCKS;
  }

  private static int wires(long modulus) {
    return Long.SIZE - Long.numberOfLeadingZeros(modulus - 1) + 1;
  }

  /** Adding two shares, reducing, comparing, adding the mask, reducing. */
  private static int around(long modulus) {
    int addition = wires(modulus) - 1;
    int reduction = 2 * wires(modulus);
    return addition + reduction + comparison(modulus) + addition + reduction;
  }

  /** An adder of the constant -(p/2), whose carry starts at the constant's lowest one. */
  private static int comparison(long modulus) {
    return wires(modulus) - 1 - Long.numberOfTrailingZeros(modulus / 2);
  }

  /** Selecting the bits that are kept, detecting 6 and more, and putting 6 in. */
  private static int clamp(int fractionBits) {
    int selected = fractionBits + INTEGER_BITS_KEPT;
    int detected = 1 + (INTEGER_BITS_KEPT - CLAMP_INTEGER_BITS - 1) + 1;
    int replaced = fractionBits + CLAMP_INTEGER_BITS;
    return selected + detected + replaced;
  }
}
