package org.cryptonas.protocol.cryptflow2;

import static org.cryptonas.protocol.cost.Standing.DERIVED;
import static org.cryptonas.protocol.cost.Standing.FITTED;

import org.cryptonas.protocol.cost.Constant;
import org.cryptonas.protocol.cost.Quantity;
import org.cryptonas.protocol.cost.Standing;

/**
 * Every constant of CrypTFlow2's bytes and counts. Sizes are in bytes where nothing else is said.
 */
enum CrypTFlow2Constant implements Constant {
  /** Bits of a share. */
  RING_BITS(37, DERIVED, "its published ResNet-50 run"),
  SECURITY_BITS(128, DERIVED, "public implementation"),
  /** Bits of a transfer of one message out of sixteen that go to its sender. */
  DIGIT_TRANSFER_BITS(256, DERIVED, "public implementation: KKOT extension"),

  /** Slots of the usual ciphertext; a larger ring is taken where a channel does not fit half. */
  SLOTS(8192, DERIVED, "public implementation: SEAL, N = 8192"),
  LARGEST_SLOTS(32_768, DERIVED, "public implementation: largest ring"),
  CIPHERTEXT_UP(393_216, DERIVED, "2 polynomials x 3 primes x 8192 x 8 B"),
  CIPHERTEXT_DOWN(131_072, DERIVED, "2 polynomials x 1 prime x 8192 x 8 B, after switching moduli"),

  /** Of one truncated value, both ways. */
  TRUNCATION(950, FITTED, "bytes of three published networks, BatchNorm unfolded");

  private final double value;
  private final Standing standing;
  private final String source;

  CrypTFlow2Constant(double value, Standing standing, String source) {
    this.value = value;
    this.standing = standing;
    this.source = source;
  }

  @Override
  public Quantity published() {
    return new Quantity(value, standing, source);
  }
}
