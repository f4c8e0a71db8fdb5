package org.cryptonas.search.state;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cryptonas.search.event.FrontierPoint;

/**
 * Which evaluations may stand on the frontier: of each budget those at the highest rung reached.
 * One with little training and a hair less cost would otherwise stand beside one trained well.
 *
 * @param highest per budget the evaluations at its highest rung, in the order in which they came
 * @param front the non-dominated of them all
 */
public record Standing(SortedMap<Integer, List<FrontierPoint>> highest, ParetoFront front) {
  /** Nothing evaluated yet. */
  public static final Standing NONE = new Standing(new TreeMap<>(), ParetoFront.EMPTY);

  Standing with(FrontierPoint point) {
    int budget = point.evaluation().candidate().budget();
    List<FrontierPoint> peers = highest.getOrDefault(budget, List.of());
    int reached = peers.isEmpty() ? 0 : peers.get(0).evaluation().rung();
    if (point.evaluation().rung() < reached) {
      return this;
    }
    boolean joins = point.evaluation().rung() == reached;
    List<FrontierPoint> standing = new ArrayList<>(joins ? peers : List.of());
    standing.add(point);
    SortedMap<Integer, List<FrontierPoint>> all = new TreeMap<>(highest);
    all.put(budget, List.copyOf(standing));
    return new Standing(all, joins ? front.with(point) : frontOf(all));
  }

  private static ParetoFront frontOf(SortedMap<Integer, List<FrontierPoint>> all) {
    ParetoFront front = ParetoFront.EMPTY;
    for (List<FrontierPoint> points : all.values()) {
      for (FrontierPoint point : points) {
        front = front.with(point);
      }
    }
    return front;
  }
}
