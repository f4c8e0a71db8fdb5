package org.cryptonas.search.weights;

import java.util.Collection;
import java.util.Set;

/**
 * Lets go of weights that nobody will ask for again. It is told which: a sweeper that looked for
 * files it does not know would take those that a trainer has just handed over and whose outcome is
 * still on its way.
 */
public interface WeightSweeper {
  /** Keeps everything. */
  WeightSweeper NONE = (spent, wanted) -> {};

  /**
   * Lets go of the spent weights that are not wanted. Call it once what spent them is kept for
   * good: a search that comes back must not want them either.
   *
   * @param spent hashes of weights that have been replaced or taken in: the centre before, a
   *     lesson's start and its result, a candidate's weights of a lower rung
   * @param wanted hashes that stay whatever is spent: the centre, the starts of lessons in flight,
   *     candidates that may yet be tested
   */
  void sweep(Collection<String> spent, Set<String> wanted);
}
