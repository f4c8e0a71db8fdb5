package org.cryptonas.arch;

/**
 * What one inference counts.
 *
 * @param relus ReLU evaluations
 * @param parameters trainable weights: convolutions, BatchNorm scales and shifts, the fully
 *     connected head
 * @param macs multiply-accumulate operations of convolutions and the head
 */
public record Counts(long relus, long parameters, long macs) {
  static final Counts ZERO = new Counts(0, 0, 0);

  Counts plus(Counts other) {
    return new Counts(
        Math.addExact(relus, other.relus),
        Math.addExact(parameters, other.parameters),
        Math.addExact(macs, other.macs));
  }
}
