package org.cryptonas.search.simulation;

import java.util.ArrayList;
import java.util.List;
import org.cryptonas.search.event.FrontierPoint;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.state.Convergence;
import org.cryptonas.search.state.FrontierEffect;
import org.cryptonas.search.state.FrontierState;
import org.cryptonas.search.state.ParetoFront;
import org.cryptonas.search.state.Publish;
import org.cryptonas.search.state.Standing;
import org.cryptonas.search.state.Transition;

/** Frontiers that are none. */
final class FrontierSabotage {
  private FrontierSabotage() {}

  /** Whoever was on the frontier stays there. */
  static final class KeepsTheDominated implements Sabotage {
    @Override
    public Transition<FrontierState, FrontierEffect> frontier(
        FrontierState before,
        FrontierInput input,
        Transition<FrontierState, FrontierEffect> after) {
      List<FrontierPoint> all = new ArrayList<>(after.state().front().points());
      before.front().points().stream().filter(point -> !all.contains(point)).forEach(all::add);
      return new Transition<>(with(after.state(), new ParetoFront(all)), after.effects());
    }

    private static FrontierState with(FrontierState state, ParetoFront front) {
      Convergence convergence = state.convergence();
      return new FrontierState(
          state.ledger(),
          new Convergence(
              convergence.settings(),
              new Standing(convergence.standing().highest(), front),
              convergence.evaluations(),
              convergence.before(),
              convergence.reference()),
          state.closing(),
          state.climbed(),
          state.untested(),
          state.over());
    }
  }

  static final class TellsTwice implements Sabotage {
    @Override
    public Transition<FrontierState, FrontierEffect> frontier(
        FrontierState before,
        FrontierInput input,
        Transition<FrontierState, FrontierEffect> after) {
      return input instanceof FrontierInput.Evaluated && !after.effects().isEmpty()
          ? after.with(after.effects().get(0))
          : after;
    }
  }

  static final class TestsTwice implements Sabotage {
    @Override
    public Transition<FrontierState, FrontierEffect> frontier(
        FrontierState before,
        FrontierInput input,
        Transition<FrontierState, FrontierEffect> after) {
      Transition<FrontierState, FrontierEffect> more = after;
      for (FrontierEffect effect : after.effects()) {
        more = effect instanceof FrontierEffect.RequestTest ? more.with(effect) : more;
      }
      return more;
    }
  }

  static final class GoesOn implements Sabotage {
    @Override
    public Transition<FrontierState, FrontierEffect> frontier(
        FrontierState before,
        FrontierInput input,
        Transition<FrontierState, FrontierEffect> after) {
      return before.over() ? after.with(new Publish(new SearchEvent.TrainersChanged(0))) : after;
    }
  }
}
