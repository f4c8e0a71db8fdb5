package org.cryptonas.search.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.job.Outcome;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.state.Agenda;
import org.cryptonas.search.state.Jobs;
import org.cryptonas.search.state.Transition;
import org.cryptonas.search.state.WorkEffect;
import org.cryptonas.search.state.WorkState;

/** Work managers that do their work badly. */
final class WorkSabotage {
  private WorkSabotage() {}

  /** Passes on an outcome that was passed on before. */
  static final class CountsAgain implements Sabotage {
    private final Map<TaskId, Task> known = new HashMap<>();

    @Override
    public Transition<WorkState, WorkEffect> work(
        WorkState before, WorkInput input, Transition<WorkState, WorkEffect> after) {
      before.open().forEach(task -> known.put(task.id(), task));
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
      boolean open = before.open().stream().anyMatch(task -> task.id().equals(outcome.task()));
      return open || !known.containsKey(outcome.task())
          ? after
          : after.with(
              new WorkEffect.Deliver(known.get(outcome.task()), outcome.result(), trainer));
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
      Agenda agenda = state.jobs().agenda();
      return new Transition<>(
          new WorkState(
              state.terms(),
              new Jobs(
                  new Agenda(before.waiting(), agenda.unkept(), agenda.losses()),
                  state.jobs().crew()),
              state.ladder(),
              state.ladderDone(),
              state.paused()),
          after.effects());
    }
  }

  /** Takes whoever comes to the ladder for refused. */
  static final class LosesFinalists implements Sabotage {
    @Override
    public Transition<WorkState, WorkEffect> work(
        WorkState before, WorkInput input, Transition<WorkState, WorkEffect> after) {
      return input instanceof WorkInput.Entered entered
          ? before.refused(entered.candidate().proposal(), entered.candidate().budget())
          : after;
    }
  }

  /** Gives a trainer its next task before what came of the last one is kept. */
  static final class TooEager implements Sabotage {
    @Override
    public Transition<WorkState, WorkEffect> work(
        WorkState before, WorkInput input, Transition<WorkState, WorkEffect> after) {
      Transition<WorkState, WorkEffect> eager = after;
      for (WorkEffect effect : after.effects()) {
        if (effect instanceof WorkEffect.Deliver done
            && !JobWitness.isGivenUp(done.result())
            && done.task() instanceof Task.Lesson) {
          eager = eager.then(state -> state.kept(forgotten(done)));
        }
      }
      return eager;
    }

    private static SearchEvent forgotten(WorkEffect.Deliver done) {
      return new SearchEvent.LessonFailed(done.task().id().number(), List.of(), "not kept");
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
      return talkative && input instanceof WorkInput.Ready
          ? after.with(new WorkEffect.CountTrainers(after.state().trainers()))
          : after;
    }
  }
}
