package org.cryptonas.search.simulation;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Virtual time: what is due first happens first; of equals, what was asked for first. */
final class Scheduler {
  private record Due(long time, long number, Runnable what) {}

  private final PriorityQueue<Due> queue =
      new PriorityQueue<>(Comparator.comparingLong(Due::time).thenComparingLong(Due::number));
  private long now;
  private long asked;

  long now() {
    return now;
  }

  void at(long time, Runnable what) {
    queue.add(new Due(Math.max(now, time), asked++, what));
  }

  void after(long delay, Runnable what) {
    at(now + delay, what);
  }

  boolean idle() {
    return queue.isEmpty();
  }

  /** Lets the next thing happen. */
  void step() {
    Due due = queue.remove();
    now = due.time();
    due.what().run();
  }
}
