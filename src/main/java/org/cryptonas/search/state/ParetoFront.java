package org.cryptonas.search.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cryptonas.search.event.FrontierPoint;

/**
 * The evaluations that none beats in both accuracy and cost. Of two that are equal in both, the one
 * recorded first stays.
 *
 * @param points in order of cost, cheapest first; accuracy rises with cost
 */
public record ParetoFront(List<FrontierPoint> points) {
  /** Nothing evaluated yet. */
  public static final ParetoFront EMPTY = new ParetoFront(List.of());

  public ParetoFront {
    points = List.copyOf(points);
  }

  /** The front after one more evaluation; this very front when it is beaten or equalled. */
  public ParetoFront with(FrontierPoint point) {
    if (points.stream().anyMatch(other -> noWorse(other, point))) {
      return this;
    }
    List<FrontierPoint> kept = new ArrayList<>();
    points.stream().filter(other -> !noWorse(point, other)).forEach(kept::add);
    kept.add(point);
    kept.sort(Comparator.comparingDouble(ParetoFront::cost));
    return new ParetoFront(kept);
  }

  /**
   * Share of the box from cost 0 to {@code reference} and accuracy 0 to 1 that the front dominates:
   * a point dominates what costs at least as much and is at most as accurate.
   *
   * @param reference largest cost that counts, in the unit of the points' costs
   */
  public double hypervolume(double reference) {
    return skyline().hypervolume(reference);
  }

  /** Where its points are. */
  Skyline skyline() {
    return new Skyline(
        points.stream().map(p -> new Skyline.Corner(cost(p), p.evaluation().accuracy())).toList());
  }

  private static boolean noWorse(FrontierPoint a, FrontierPoint b) {
    return a.evaluation().accuracy() >= b.evaluation().accuracy() && cost(a) <= cost(b);
  }

  private static double cost(FrontierPoint point) {
    return point.cost().seconds();
  }
}
