package org.cryptonas.node.bench;

import java.time.Duration;
import java.util.List;

/**
 * What to measure of a coordinator.
 *
 * @param stubs numbers of trainers, each measured apart
 * @param processes numbers of processes: 1 for trainers beside the coordinator, more for trainers
 *     in the others
 * @param rungs of the ladder; half of each climbs to the next
 * @param results most of a ladder whose trainings take no time; 0 for none
 * @param evaluations of a ladder whose trainings take a time, by 64 stubs; fewer stubs have as many
 *     each; 0 for none
 * @param evaluation how long these take
 * @param events numbers of events after which searches go on
 */
public record ControlPlanePlan(
    List<Integer> stubs,
    List<Integer> processes,
    int rungs,
    int results,
    int evaluations,
    Duration evaluation,
    List<Integer> events) {
  private static final int USUAL_STUBS = 64;
  private static final int RESULTS_A_STUB = 1000;

  /**
   * A plan.
   *
   * @throws IllegalArgumentException when there is nothing to measure by it
   */
  public ControlPlanePlan {
    stubs = List.copyOf(stubs);
    processes = List.copyOf(processes);
    events = List.copyOf(events);
    require(stubs.stream().allMatch(count -> count >= 1), "stubs", stubs);
    require(processes.stream().allMatch(count -> count >= 1), "processes", processes);
    require(events.stream().allMatch(count -> count >= 1), "events", events);
    require(rungs >= 1, "rungs", rungs);
  }

  private static void require(boolean holds, String what, Object given) {
    if (!holds) {
      throw new IllegalArgumentException("%s %s given, expected at least 1".formatted(what, given));
    }
  }

  /** Results that so many stubs are to have, of trainings that take no time. */
  int results(int count) {
    return Math.min(results, RESULTS_A_STUB * count);
  }

  /** Results that so many stubs are to have, of trainings that take a time. */
  int evaluations(int count) {
    return Math.min(evaluations, (evaluations + USUAL_STUBS - 1) / USUAL_STUBS * count);
  }
}
