package org.cryptonas.protocol.cryptflow2;

import org.cryptonas.protocol.packing.Slots;

/**
 * The rings that ciphertexts come from. One in a larger ring counts as as many as its ring is
 * larger, in bytes and in time.
 *
 * @param smallest the usual one
 * @param largest the one that no larger one is taken for
 */
record Rings(Slots smallest, Slots largest) {

  /** The smallest ring whose half holds so many values; the largest where no half does. */
  Slots holding(long values) {
    int inHalf = Slots.powerOfTwo((int) Math.min(values, largest.half()));
    return new Slots(Math.max(smallest.number(), 2 * inHalf));
  }

  /** How many ciphertexts of the smallest ring one of {@code ring} counts as. */
  int timesSmallest(Slots ring) {
    return ring.number() / smallest.number();
  }
}
