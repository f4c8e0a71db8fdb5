package org.cryptonas.protocol.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.cryptonas.protocol.cost.Standing;

/**
 * Whether simulated values stand in the order of the published ones.
 *
 * @param name what the outcomes have in common
 * @param outcomes in any order
 */
record Ranking(String name, List<Outcome> outcomes) {
  /** Published values that are no further apart say nothing about which is larger. */
  private static final double TIE = 1.02;

  /** The ranking as an outcome of its own: how many pairs are the wrong way round. */
  Outcome outcome() {
    List<String> wrong = new ArrayList<>();
    for (Outcome less : outcomes) {
      for (Outcome more : outcomes) {
        if (more.figure().value() > TIE * less.figure().value() && !stands(less, more)) {
          wrong.add("%s before %s".formatted(less.id(), more.id()));
        }
      }
    }
    OptionalDouble number = OptionalDouble.of(wrong.size());
    String remark = wrong.isEmpty() ? "" : "published: " + String.join(", ", wrong);
    return new Outcome("rank:" + name, "order of " + ids(), published(), number, remark);
  }

  private static boolean stands(Outcome less, Outcome more) {
    return more.simulated().orElse(Double.NaN) > less.simulated().orElse(Double.NaN);
  }

  private Figure published() {
    Standing standing =
        outcomes.stream()
            .map(outcome -> outcome.figure().standing())
            .reduce(Standing.MEASURED, Standing::and);
    String source = "order of the published figures; within 2 % of each other they are a tie";
    return new Figure(0, "pairs the wrong way round", 0, standing, source);
  }

  private String ids() {
    return outcomes.stream().map(Outcome::id).collect(Collectors.joining(", "));
  }
}
