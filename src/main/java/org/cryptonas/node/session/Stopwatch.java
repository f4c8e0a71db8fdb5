package org.cryptonas.node.session;

/** Seconds since it was made, and those of an earlier watch before. */
final class Stopwatch {
  private static final double NANOS_A_SECOND = 1e9;

  private final long start = System.nanoTime();
  private final double before;

  Stopwatch() {
    this(0);
  }

  /**
   * @param before seconds that had passed already
   */
  Stopwatch(double before) {
    this.before = before;
  }

  double seconds() {
    return before + (System.nanoTime() - start) / NANOS_A_SECOND;
  }
}
