package org.cryptonas.node.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cryptonas.node.config.Assignment;
import org.cryptonas.node.config.Configuration;

/** Configurations of searches that load the control plane; all else is as the program has it. */
final class StubLoad {
  private static final int BUDGETS = 3;
  private static final int NEVER = 100_000_000;

  private StubLoad() {}

  /**
   * A search that has no lessons but many candidates, a third of them at each of three budgets.
   *
   * @param candidates how many, rounded up to a multiple of the budgets
   * @param rungs of the ladder; half of each climbs to the next
   * @param trainers in the coordinator's process
   */
  static Configuration ladder(int candidates, int rungs, int trainers) {
    int finalists = (candidates + BUDGETS - 1) / BUDGETS;
    List<Integer> epochs = Stream.iterate(1, rung -> rung + 1).limit(rungs).toList();
    return of(
        trainers,
        "lessons.count=0",
        // a few patterns are drawn twice
        "exam.patterns=" + (finalists + finalists / 50 + 10),
        "ladder.finalists=" + finalists,
        "ladder.epochs=" + epochs);
  }

  /** A search that has lessons and does not come to its exam. */
  static Configuration lessons(int trainers) {
    return of(trainers, "lessons.count=" + NEVER, "lessons.practice=1");
  }

  private static Configuration of(int trainers, String... own) {
    Stream<String> common =
        Stream.of(
            "trainers.local=" + trainers,
            "policy.name=random",
            "convergence.window=" + NEVER,
            "convergence.max-evaluations=" + NEVER);
    List<Assignment> all =
        Stream.concat(common, Stream.of(own))
            .map(text -> Assignment.parse(text.toLowerCase(Locale.ROOT)))
            .toList();
    return Configuration.of(Optional.empty(), all);
  }
}
