package org.cryptonas.search.state;

import java.util.List;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchPhase;

/**
 * Lets a frontier live through what is kept of an earlier life of it. A search that was stopped or
 * failed may go on; one that came to its end may not.
 *
 * @param state where it stands
 */
record FrontierMemory(FrontierState state) {
  FrontierState after(SearchEvent event) {
    if (event instanceof SearchEvent.Priced priced) {
      return state.priced(priced.candidate(), priced.cost(), List.of()).state();
    } else if (event instanceof SearchEvent.Evaluated evaluated) {
      return state.evaluated(evaluated.evaluation()).state();
    } else if (event instanceof SearchEvent.CandidateFailed failed) {
      return after(failed);
    }
    return afterTheLadder(event);
  }

  private FrontierState after(SearchEvent.CandidateFailed failed) {
    if (failed.candidate().isEmpty()) {
      return state.refused(failed);
    }
    return failed.rung() == 0
        ? state.unpriced(failed.candidate().get(), failed).state()
        : state.failed(failed).state();
  }

  private FrontierState afterTheLadder(SearchEvent event) {
    if (event instanceof SearchEvent.PhaseStarted begun && begun.phase() == SearchPhase.TEST) {
      return state.ladderDone().state();
    } else if (event instanceof SearchEvent.Tested tested) {
      return state.tested(tested.candidate(), tested.accuracy()).state();
    } else if (event instanceof SearchEvent.TestFailed failed) {
      return state.testFailed(failed.candidate(), failed.reason()).state();
    } else if (event instanceof SearchEvent.Finished finished && finished.ending().isFinal()) {
      return state.ended(finished.ending(), finished.reason()).state();
    }
    return state;
  }
}
