package org.cryptonas.search.state;

import java.util.SortedMap;
import java.util.TreeMap;
import org.cryptonas.search.event.FrontierPoint;

/**
 * Which evaluations may stand on the frontier: of each budget those at the highest rung reached.
 * One with little training and a hair less cost would otherwise stand beside one trained well.
 *
 * @param highest per budget its highest rung
 * @param front the non-dominated of them all
 */
public record Standing(SortedMap<Integer, Top> highest, ParetoFront front) {
  /** Nothing evaluated yet. */
  public static final Standing NONE = new Standing(new TreeMap<>(), ParetoFront.EMPTY);

  /**
   * The highest rung that a budget reached.
   *
   * @param rung from 1
   * @param front the non-dominated of its evaluations there
   */
  public record Top(int rung, ParetoFront front) {
    private static final Top NONE = new Top(0, ParetoFront.EMPTY);
  }

  Standing with(FrontierPoint point) {
    int budget = point.evaluation().candidate().budget();
    int rung = point.evaluation().rung();
    Top reached = highest.getOrDefault(budget, Top.NONE);
    if (rung < reached.rung()) {
      return this;
    }
    boolean joins = rung == reached.rung();
    ParetoFront own = (joins ? reached.front() : ParetoFront.EMPTY).with(point);
    SortedMap<Integer, Top> all = new TreeMap<>(highest);
    all.put(budget, new Top(rung, own));
    return new Standing(all, joins ? front.with(point) : frontOf(all));
  }

  private static ParetoFront frontOf(SortedMap<Integer, Top> all) {
    ParetoFront front = ParetoFront.EMPTY;
    for (Top top : all.values()) {
      for (FrontierPoint point : top.front().points()) {
        front = front.with(point);
      }
    }
    return front;
  }
}
