package org.cryptonas.nn;

import java.util.SplittableRandom;

/** Independent random streams for the purposes of one seed, so that none disturbs another. */
final class Seeds {
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private Seeds() {}

  /** The stream of {@code seed} for a purpose; String.hashCode is the same on every platform. */
  static SplittableRandom of(long seed, String purpose) {
    return new SplittableRandom(
        new SplittableRandom(seed).nextLong() + purpose.hashCode() * MULTIPLIER);
  }
}
