package org.cryptonas.protocol.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.cryptonas.protocol.cost.Standing;

/**
 * Whether simulated values stand in the order of the published ones. Two published values that are
 * no further apart than the simulation of either may be off need not; when they do not, the outcome
 * says so all the same.
 *
 * @param name what the outcomes have in common
 * @param outcomes in any order
 */
record Ranking(String name, List<Outcome> outcomes) {
  private static final double PERCENT = 100;

  /** The ranking as an outcome of its own: how many pairs are the wrong way round. */
  Outcome outcome() {
    List<String> wrong = new ArrayList<>();
    List<String> close = new ArrayList<>();
    for (Outcome less : outcomes) {
      for (Outcome more : outcomes) {
        if (swapped(less, more)) {
          (isClose(less, more) ? close : wrong).add(less.id() + " before " + more.id());
        }
      }
    }
    String order =
        "order of " + outcomes.stream().map(Outcome::id).collect(Collectors.joining(", "));
    return new Outcome(
        "rank:" + name, order, published(), OptionalDouble.of(wrong.size()), remark(wrong, close));
  }

  private static boolean swapped(Outcome less, Outcome more) {
    return more.figure().value() > less.figure().value()
        && !(more.simulated().orElse(Double.NaN) > less.simulated().orElse(Double.NaN));
  }

  private static boolean isClose(Outcome less, Outcome more) {
    double tolerance = Math.max(less.figure().tolerance(), more.figure().tolerance());
    return more.figure().value() <= less.figure().value() * (1 + tolerance / PERCENT);
  }

  private Figure published() {
    Standing standing =
        outcomes.stream()
            .map(outcome -> outcome.figure().standing())
            .reduce(Standing.MEASURED, Standing::and);
    return new Figure(0, "pairs the wrong way round", 0, standing, "order of published figures");
  }

  private static String remark(List<String> wrong, List<String> close) {
    String remark = wrong.isEmpty() ? "" : "published: " + String.join(", ", wrong);
    String swapped =
        close.isEmpty() ? "" : "published, but within tolerance: " + String.join(", ", close);
    return remark + (remark.isEmpty() || swapped.isEmpty() ? "" : "; ") + swapped;
  }
}
