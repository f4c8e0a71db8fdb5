package org.cryptonas.search.simulation;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What came to pass over simulations: one in which nothing ever goes wrong would prove little. */
final class Tally {
  /** What a simulation may come across. */
  enum Mishap {
    LOST_MESSAGE,
    DOUBLED_MESSAGE,
    REPEATED_MESSAGE,
    CRASH,
    COORDINATOR_CRASH,
    LEAVING,
    RESTART,
    RETURN_UNDER_THE_SAME_NAME,
    RETURN_UNDER_A_NEW_NAME,
    RETURN_WITH_A_LATE_OUTCOME,
    OUTAGE_WITH_LOSS,
    OUTAGE_WITH_DELAY,
    UNREACHABLE,
    PARTITION,
    DOWNED,
    FAILED_JOB,
    MISANSWERED_JOB,
    GIVEN_UP_JOB,
    UNCOUNTED_OUTCOME,
    CALLED_BACK,
    REFUSED,
    UNCOSTABLE,
    BUDGET,
    ADDED_BUDGET,
    PAUSE
  }

  private final Map<Mishap, Long> mishaps = new EnumMap<>(Mishap.class);
  private final Map<String, Long> endings = new TreeMap<>();
  private long steps;
  private long mostSteps;

  void count(Mishap mishap) {
    mishaps.merge(mishap, 1L, Long::sum);
  }

  void ended(String ending, long stepsTaken) {
    endings.merge(ending, 1L, Long::sum);
    steps += stepsTaken;
    mostSteps = Math.max(mostSteps, stepsTaken);
  }

  long of(Mishap mishap) {
    return mishaps.getOrDefault(mishap, 0L);
  }

  Map<String, Long> endings() {
    return endings;
  }

  long mostSteps() {
    return mostSteps;
  }

  @Override
  public String toString() {
    return "%d steps, at most %d in a search; endings %s; mishaps %s"
        .formatted(steps, mostSteps, endings, mishaps);
  }
}
