package org.cryptonas.node.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.protocol.InferenceCost;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.SearchPhase;

/**
 * {@code frontier.json}; actors-docs/frontier-json.md describes every field.
 *
 * @param search what was searched and how far it came
 * @param points the frontier, in order of cost
 */
public record FrontierDocument(Search search, List<Point> points) {
  public FrontierDocument {
    points = List.copyOf(points);
    for (int at = 1; at < points.size(); at++) {
      if (points.get(at).cost().seconds() < points.get(at - 1).cost().seconds()) {
        throw new IllegalArgumentException(
            "point %s after a dearer one, expected points in order of cost"
                .formatted(points.get(at).id()));
      }
    }
  }

  /**
   * The search as a whole.
   *
   * @param seed everything random followed from it
   * @param policy name of the policy
   * @param dataset name of the dataset
   * @param generated whether the program made the dataset's images itself
   * @param axis what points are ordered by, in words
   * @param proposals patterns proposed
   * @param scored patterns scored on shared weights
   * @param evaluations candidates trained on their own, each rung counted
   * @param failed proposals that failed, in a lesson or at a budget
   * @param seconds since the search began
   * @param hypervolume of the frontier, from 0 to 1
   * @param phase what the search was busy with
   * @param ending why it ended; absent while it runs
   * @param reason the same in a line; absent while it runs
   */
  public record Search(
      long seed,
      String policy,
      String dataset,
      boolean generated,
      String axis,
      int proposals,
      int scored,
      int evaluations,
      int failed,
      double seconds,
      double hypervolume,
      SearchPhase phase,
      Optional<Ending> ending,
      Optional<String> reason) {}

  /**
   * A point of the frontier.
   *
   * @param id the architecture's content hash
   * @param budget the most ReLUs it might have used
   * @param relus the ReLUs it uses
   * @param parameters its trainable weights
   * @param macs multiply-accumulates of one inference
   * @param rung how much training its evaluation had
   * @param epochs the same in epochs
   * @param validationAccuracy from 0 to 1
   * @param testAccuracy from 0 to 1; absent until it was tested
   * @param cost simulated, on the search's axis
   * @param otherCosts simulated, as {@code cost.also} lists them; absent where it lists none
   * @param pattern kernels and skips
   */
  public record Point(
      String id,
      int budget,
      long relus,
      long parameters,
      long macs,
      int rung,
      double epochs,
      double validationAccuracy,
      OptionalDouble testAccuracy,
      InferenceCost cost,
      Optional<List<InferenceCost>> otherCosts,
      SkipPattern pattern) {
    public Point {
      otherCosts = otherCosts.map(List::copyOf);
      requireShare("validation accuracy", validationAccuracy);
      testAccuracy.ifPresent(accuracy -> requireShare("test accuracy", accuracy));
    }

    private static void requireShare(String name, double value) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException(name + " " + value + ", expected 0 to 1");
      }
    }
  }
}
