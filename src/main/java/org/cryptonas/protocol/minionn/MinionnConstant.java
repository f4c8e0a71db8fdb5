package org.cryptonas.protocol.minionn;

import static org.cryptonas.protocol.cost.Standing.DERIVED;
import static org.cryptonas.protocol.cost.Standing.FITTED;
import static org.cryptonas.protocol.cost.Standing.RECALLED;

import org.cryptonas.protocol.cost.Constant;
import org.cryptonas.protocol.cost.Quantity;
import org.cryptonas.protocol.cost.Standing;

/** Every constant of MiniONN's bytes and counts. Sizes are in bytes where nothing else is said. */
enum MinionnConstant implements Constant {
  /** Bits of a share. */
  RING_BITS(32, RECALLED, "the paper's ring"),
  LABEL(16, DERIVED, "security parameter of 128 bits"),
  /** A garbled AND gate: two halves of a label each. */
  GARBLED_AND(32, DERIVED, "half-gates"),
  /** All that a ReLU sends, both ways. */
  RELU_WIRE(35_977, FITTED, "6.226 GB online of its CIFAR-10 network, 173,056 ReLUs"),
  /** All that a multiplication in a triplet sends, both ways. */
  TRIPLET_WIRE(49.86, FITTED, "3.046 GB offline of its CIFAR-10 network, 61.09 M multiplications");

  private final double value;
  private final Standing standing;
  private final String source;

  MinionnConstant(double value, Standing standing, String source) {
    this.value = value;
    this.standing = standing;
    this.source = source;
  }

  @Override
  public Quantity published() {
    return new Quantity(value, standing, source);
  }
}
