package org.cryptonas.node.session;

/** Seconds since it began, and those of an earlier watch before. */
final class Stopwatch {
  private static final double NANOS_A_SECOND = 1e9;

  private record Start(long nanos, double before) {}

  private volatile Start start;

  Stopwatch() {
    this(0);
  }

  /**
   * @param before seconds that had passed already
   */
  Stopwatch(double before) {
    this.start = new Start(System.nanoTime(), before);
  }

  /** Begins again now. */
  void begin(double before) {
    start = new Start(System.nanoTime(), before);
  }

  double seconds() {
    return start.before() + (System.nanoTime() - start.nanos()) / NANOS_A_SECOND;
  }
}
