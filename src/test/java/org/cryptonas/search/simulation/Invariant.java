package org.cryptonas.search.simulation;

import java.util.function.Supplier;

/** What must hold, at every step or when the search has ended. */
enum Invariant {
  /** Of each candidate and rung there is at most one evaluation, and it is counted once. */
  EVALUATED_ONCE,
  /** No candidate has more ReLUs than its budget. */
  WITHIN_BUDGET,
  /** There are never more lessons in flight than the window allows. */
  WITHIN_WINDOW,
  /**
   * The frontier is exactly the non-dominated set of what was recorded and priced at each budget's
   * highest rung.
   */
  FRONTIER_IS_NON_DOMINATED,
  /** What came of a job is passed on at most once. */
  DELIVERED_ONCE,
  /** A job waits, or one trainer has it, or it has ended: one of these. */
  JOBS_ARE_IN_ONE_PLACE,
  /** No job is lost with its trainer more often than its terms allow. */
  GIVEN_UP_IN_TIME,
  /** Candidates climb rung by rung, and only as many as the reduction allows. */
  CLIMBS_IN_ORDER,
  /** Of each budget somebody reaches the top, unless everybody fails. */
  SOMEONE_REACHES_THE_TOP,
  /** Every frontier point is tested once, and nothing else is. */
  TESTED_ONCE,
  /** A proposal, and a finalist at a budget, ends evaluated or failed, unless the search ends. */
  EVERY_PROPOSAL_ENDS,
  /** After the end nothing is recorded. */
  NOTHING_AFTER_THE_END,
  /** A trainer forgets no outcome that was counted before it is kept. */
  WHAT_IS_FORGOTTEN_IS_KEPT,
  /** The frontier at the end is the fold of the journal. */
  THE_JOURNAL_TELLS_ALL,
  /** The state rebuilt from the inputs is the state, at every step, and asks for the same. */
  REPLAYS,
  /** No machine throws. */
  NOTHING_IS_THROWN,
  /** As long as a trainer lives in the end, the search ends. */
  ENDS;

  void require(boolean holds, Supplier<String> detail) {
    if (!holds) {
      throw new BrokenInvariant(this, detail.get());
    }
  }
}
