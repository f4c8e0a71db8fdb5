package org.cryptonas.search.simulation;

import java.util.List;
import org.cryptonas.protocol.InferenceCost;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.Evaluation;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.state.FrontierEffect;
import org.cryptonas.search.state.FrontierState;
import org.cryptonas.search.state.Transition;

/** What happens to a frontier, as values: recorded, and replayed. */
sealed interface FrontierInput {
  Transition<FrontierState, FrontierEffect> on(FrontierState state);

  /** Whether it may be said twice; a failure is only passed on, as often as it is told. */
  default boolean repeatable() {
    return !(this instanceof Failed || this instanceof Unpriced);
  }

  record Refused(SearchEvent.CandidateFailed refusal) implements FrontierInput {
    @Override
    public Transition<FrontierState, FrontierEffect> on(FrontierState state) {
      return Transition.to(state.refused(refusal));
    }
  }

  record Priced(String candidate, InferenceCost cost, List<InferenceCost> others)
      implements FrontierInput {
    @Override
    public Transition<FrontierState, FrontierEffect> on(FrontierState state) {
      return state.priced(candidate, cost, others);
    }
  }

  record Unpriced(String candidate, SearchEvent.CandidateFailed why) implements FrontierInput {
    @Override
    public Transition<FrontierState, FrontierEffect> on(FrontierState state) {
      return state.unpriced(candidate, why);
    }
  }

  record Evaluated(Evaluation evaluation) implements FrontierInput {
    @Override
    public Transition<FrontierState, FrontierEffect> on(FrontierState state) {
      return state.evaluated(evaluation);
    }
  }

  record Failed(SearchEvent.CandidateFailed failure) implements FrontierInput {
    @Override
    public Transition<FrontierState, FrontierEffect> on(FrontierState state) {
      return state.failed(failure);
    }
  }

  record Tested(String candidate, double accuracy) implements FrontierInput {
    @Override
    public Transition<FrontierState, FrontierEffect> on(FrontierState state) {
      return state.tested(candidate, accuracy);
    }
  }

  record TestFailed(String candidate, String reason) implements FrontierInput {
    @Override
    public Transition<FrontierState, FrontierEffect> on(FrontierState state) {
      return state.testFailed(candidate, reason);
    }
  }

  record LadderDone() implements FrontierInput {
    @Override
    public Transition<FrontierState, FrontierEffect> on(FrontierState state) {
      return state.ladderDone();
    }
  }

  record Ended(Ending ending, String reason) implements FrontierInput {
    @Override
    public Transition<FrontierState, FrontierEffect> on(FrontierState state) {
      return state.ended(ending, reason);
    }
  }
}
