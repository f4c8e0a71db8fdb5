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

  /** The ranking as an outcome of its own: how many pairs are the wrong way round. */
  Outcome outcome() {
    List<String> wrong = new ArrayList<>();
    for (Outcome less : outcomes) {
      for (Outcome more : outcomes) {
        if (swapped(less, more)) {
          wrong.add(less.id() + " before " + more.id());
        }
      }
    }
    String order =
        "order of " + outcomes.stream().map(Outcome::id).collect(Collectors.joining(", "));
    String remark = wrong.isEmpty() ? "" : "published: " + String.join(", ", wrong);
    return new Outcome("rank:" + name, order, published(), OptionalDouble.of(wrong.size()), remark);
  }

  private static boolean swapped(Outcome less, Outcome more) {
    return more.figure().value() > less.figure().value()
        && !(more.simulated().orElse(Double.NaN) > less.simulated().orElse(Double.NaN));
  }

  private Figure published() {
    Standing standing =
        outcomes.stream()
            .map(outcome -> outcome.figure().standing())
            .reduce(Standing.MEASURED, Standing::and);
    return new Figure(0, "pairs the wrong way round", 0, standing, "order of published figures");
  }
}
