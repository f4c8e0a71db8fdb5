package org.cryptonas.search.simulation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.settings.LadderSettings;
import org.cryptonas.search.state.Climb;
import org.cryptonas.search.state.Transition;
import org.cryptonas.search.state.WorkEffect;
import org.cryptonas.search.state.WorkState;

/** Follows every candidate up the ladder. */
final class LadderWitness implements Machine.Witness<WorkState, WorkInput, WorkEffect> {
  private final LadderSettings settings;
  private final Set<Candidate> entered = new HashSet<>();
  private final Set<Climb> started = new HashSet<>();
  private final Set<Climb> done = new HashSet<>();
  private final Set<Candidate> failed = new HashSet<>();

  LadderWitness(LadderSettings settings) {
    this.settings = settings;
  }

  /** Takes in what an earlier life of the work manager had done. */
  void recall(List<SearchEvent> kept) {
    for (SearchEvent event : kept) {
      if (event instanceof SearchEvent.Scaled scaled) {
        entered.add(scaled.candidate());
      } else if (event instanceof SearchEvent.JobStarted begun) {
        climb(begun.task()).ifPresent(started::add);
      } else if (event instanceof SearchEvent.Evaluated evaluated) {
        climb(evaluated.evaluation().task()).ifPresent(done::add);
      } else if (event instanceof SearchEvent.CandidateFailed gone && gone.rung() > 0) {
        gone.settled().flatMap(this::climb).ifPresent(climb -> failed.add(climb.candidate()));
      }
    }
  }

  private Optional<Climb> climb(TaskId task) {
    return entered.stream()
        .filter(candidate -> TaskId.training(candidate, task.number()).equals(task))
        .map(candidate -> new Climb(candidate, task.number()))
        .findFirst();
  }

  @Override
  public void saw(WorkState before, WorkInput input, Transition<WorkState, WorkEffect> after) {
    if (input instanceof WorkInput.Entered candidate) {
      entered.add(candidate.candidate());
    }
    for (WorkEffect effect : after.effects()) {
      if (effect instanceof WorkEffect.Deliver d && d.task() instanceof Task.Training t) {
        ended(t, d.result());
      } else if (effect instanceof WorkEffect.Announce a && a.task() instanceof Task.Training t) {
        started(climb(t));
      }
    }
  }

  private void ended(Task.Training training, Result result) {
    if (result instanceof Result.Trained) {
      done.add(climb(training));
    } else {
      failed.add(training.candidate());
    }
  }

  private void started(Climb climb) {
    if (!started.add(climb) || climb.rung() == 1) {
      return;
    }
    int below = climb.rung() - 1;
    int budget = climb.candidate().budget();
    Invariant.CLIMBS_IN_ORDER.require(
        done.contains(new Climb(climb.candidate(), below)),
        () -> "%s skipped a rung".formatted(Brief.of(climb)));
    long quota = Math.max(1, unfailed(done, below, budget) / settings.reduction());
    Invariant.CLIMBS_IN_ORDER.require(
        unfailed(started, climb.rung(), budget) <= quota,
        () -> "%s is one too many".formatted(Brief.of(climb)));
  }

  private long unfailed(Set<Climb> climbs, int rung, int budget) {
    return climbs.stream()
        .filter(climb -> climb.rung() == rung && climb.candidate().budget() == budget)
        .filter(climb -> !failed.contains(climb.candidate()))
        .count();
  }

  /** Nobody was let go: of each budget that anybody entered, someone was trained the longest. */
  void atTheEnd(Ending ending) {
    if (ending != Ending.EXHAUSTED) {
      return;
    }
    int top = settings.epochs().size();
    entered.stream()
        .filter(candidate -> !failed.contains(candidate))
        .forEach(
            candidate -> {
              Invariant.CLIMBS_IN_ORDER.require(
                  done.contains(new Climb(candidate, 1)),
                  () -> "%s not tried".formatted(Brief.of(candidate)));
              Invariant.SOMEONE_REACHES_THE_TOP.require(
                  unfailed(done, top, candidate.budget()) > 0,
                  () -> "at %d".formatted(candidate.budget()));
            });
  }

  private static Climb climb(Task.Training training) {
    return new Climb(training.candidate(), training.rung());
  }
}
