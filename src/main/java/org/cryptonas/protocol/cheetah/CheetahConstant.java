package org.cryptonas.protocol.cheetah;

import static org.cryptonas.protocol.cost.Standing.DERIVED;
import static org.cryptonas.protocol.cost.Standing.MEASURED;
import static org.cryptonas.protocol.cost.Standing.RECALLED;

import org.cryptonas.protocol.cost.Constant;
import org.cryptonas.protocol.cost.Quantity;
import org.cryptonas.protocol.cost.Standing;

/** Every constant of Cheetah's bytes and counts. Sizes are in bytes where nothing else is said. */
enum CheetahConstant implements Constant {
  /** Bits of a share. */
  RING_BITS(37, DERIVED, "its published ResNet-50 run"),

  /** Coefficients of a polynomial: the ring's degree. */
  COEFFICIENTS(4096, DERIVED, "public implementation: SEAL, N = 4096"),
  CIPHERTEXT_UP(62_423, MEASURED, "published ResNet-50 log"),
  /** Bits that are kept of each coefficient of a result's second polynomial. */
  MASK_BITS_DOWN(50, DERIVED, "public implementation: low bits that decryption does not need"),
  /** Bits that are kept of each kept coefficient of a result's first polynomial. */
  RESULT_BITS_DOWN(38, DERIVED, "public implementation: low bits that decryption does not need"),

  /** What the silent transfers of one ReLU take beforehand, spread over many. */
  SILENT_TRANSFERS(2, RECALLED, "amortised silent-OT extension"),
  /** Of one truncated value, both ways. */
  TRUNCATION(5, RECALLED, "one-bit approximate truncation, sign known");

  private final double value;
  private final Standing standing;
  private final String source;

  CheetahConstant(double value, Standing standing, String source) {
    this.value = value;
    this.standing = standing;
    this.source = source;
  }

  @Override
  public Quantity published() {
    return new Quantity(value, standing, source);
  }
}
