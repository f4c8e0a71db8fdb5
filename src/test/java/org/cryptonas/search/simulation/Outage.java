package org.cryptonas.search.simulation;

/**
 * A time in which a node cannot be reached.
 *
 * @param until when it ends
 * @param holding whether messages are held until then, as when a process is stopped, or lost
 */
record Outage(long until, boolean holding) {
  static final Outage NONE = new Outage(0, false);

  boolean swallows(long now) {
    return !holding && now < until;
  }

  /** Time before which nothing gets through. */
  long holdsUntil() {
    return holding ? until : 0;
  }
}
