package org.cryptonas.search.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.cryptonas.search.job.Job;
import org.cryptonas.search.job.Outcome;
import org.cryptonas.search.state.Transition;
import org.cryptonas.search.state.WorkEffect;
import org.cryptonas.search.state.WorkState;

/** Work managers that do their work badly. */
final class WorkSabotage {
  private WorkSabotage() {}

  /** Passes on an outcome that was passed on before. */
  static final class CountsAgain implements Sabotage {
    private final Map<Long, Job> known = new HashMap<>();

    @Override
    public Transition<WorkState, WorkEffect> work(
        WorkState before, WorkInput input, Transition<WorkState, WorkEffect> after) {
      before.open().forEach(job -> known.put(job.number(), job));
      if (input instanceof WorkInput.Ready ready && ready.outcome().isPresent()) {
        return again(before, ready.trainer(), ready.outcome().get(), after);
      }
      return after;
    }

    private Transition<WorkState, WorkEffect> again(
        WorkState before,
        String trainer,
        Outcome outcome,
        Transition<WorkState, WorkEffect> after) {
      boolean open = before.open().stream().anyMatch(job -> job.number() == outcome.job());
      return open || !known.containsKey(outcome.job())
          ? after
          : after.with(new WorkEffect.Deliver(known.get(outcome.job()), outcome.result(), trainer));
    }
  }

  /** Does not offer again what a lost trainer had. */
  static final class ForgetsTheLost implements Sabotage {
    @Override
    public Transition<WorkState, WorkEffect> work(
        WorkState before, WorkInput input, Transition<WorkState, WorkEffect> after) {
      if (!(input instanceof WorkInput.Lost)) {
        return after;
      }
      WorkState state = after.state();
      return new Transition<>(
          new WorkState(
              state.terms(),
              state.nextJob(),
              before.waiting(),
              state.crew(),
              state.losses(),
              state.ladder(),
              state.ladderDone()),
          after.effects());
    }
  }

  /** Takes whoever comes to the ladder for refused. */
  static final class LosesFinalists implements Sabotage {
    @Override
    public Transition<WorkState, WorkEffect> work(
        WorkState before, WorkInput input, Transition<WorkState, WorkEffect> after) {
      return input instanceof WorkInput.Entered ? before.refused() : after;
    }
  }

  static final class KeepsSilent implements Sabotage {
    @Override
    public Transition<WorkState, WorkEffect> work(
        WorkState before, WorkInput input, Transition<WorkState, WorkEffect> after) {
      List<WorkEffect> others =
          after.effects().stream()
              .filter(effect -> !(effect instanceof WorkEffect.LadderDone))
              .toList();
      return new Transition<>(after.state(), others);
    }
  }

  static final class Trips implements Sabotage {
    @Override
    public Transition<WorkState, WorkEffect> work(
        WorkState before, WorkInput input, Transition<WorkState, WorkEffect> after) {
      if (input instanceof WorkInput.LadderClosed) {
        throw new IllegalStateException("the ladder was closed");
      }
      return after;
    }
  }

  /** A work manager that does otherwise when it is rebuilt. */
  static Supplier<Sabotage> changing() {
    AtomicInteger made = new AtomicInteger();
    return () -> new Changing(made.getAndIncrement() % 2 == 0);
  }

  private record Changing(boolean talkative) implements Sabotage {
    @Override
    public Transition<WorkState, WorkEffect> work(
        WorkState before, WorkInput input, Transition<WorkState, WorkEffect> after) {
      return talkative ? after.with(new WorkEffect.CountTrainers(after.state().trainers())) : after;
    }
  }
}
