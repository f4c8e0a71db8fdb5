package org.cryptonas.search.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cryptonas.search.job.Job;
import org.cryptonas.search.job.Outcome;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.state.Transition;
import org.cryptonas.search.state.WorkEffect;
import org.cryptonas.search.state.WorkState;

/** Follows every job from its making to its end by what was asked for, not by the state's word. */
final class JobWitness implements Machine.Witness<WorkState, WorkInput, WorkEffect> {
  private final Tally tally;
  private final int maxLosses;
  private final Map<Long, String> holders = new HashMap<>();
  private final Map<Long, Integer> losses = new HashMap<>();
  private final Set<Long> delivered = new HashSet<>();
  private long letGo;

  JobWitness(int maxLosses, Tally tally) {
    this.maxLosses = maxLosses;
    this.tally = tally;
  }

  @Override
  public void saw(WorkState before, WorkInput input, Transition<WorkState, WorkEffect> after) {
    if (input instanceof WorkInput.Lost lost) {
      lost(lost.trainer());
    } else if (input instanceof WorkInput.Left left) {
      holders.values().removeIf(left.trainer()::equals);
    } else if (input instanceof WorkInput.LadderClosed) {
      Set<Long> open = numbers(after.state().open());
      letGo += before.open().stream().filter(job -> !open.contains(job.number())).count();
      holders.keySet().retainAll(open);
    } else if (input instanceof WorkInput.Ready ready) {
      ready.outcome().ifPresent(outcome -> tallied(before, outcome));
    }
    after.effects().forEach(this::saw);
    checkPlaces(after.state());
    checkLosses(after.state());
  }

  private void lost(String trainer) {
    for (Map.Entry<Long, String> held : holders.entrySet()) {
      if (held.getValue().equals(trainer)) {
        losses.merge(held.getKey(), 1, Integer::sum);
      }
    }
    holders.values().removeIf(trainer::equals);
  }

  private void tallied(WorkState before, Outcome outcome) {
    if (before.open().stream().noneMatch(job -> job.number() == outcome.job())) {
      tally.count(Tally.Mishap.UNCOUNTED_OUTCOME);
    }
  }

  private void saw(WorkEffect effect) {
    if (effect instanceof WorkEffect.Deliver deliver) {
      delivered(deliver);
    } else if (effect instanceof WorkEffect.Assign assign) {
      given(assign.trainer(), assign.job().number());
    } else if (effect instanceof WorkEffect.Cancel) {
      tally.count(Tally.Mishap.CALLED_BACK);
    }
  }

  private void delivered(WorkEffect.Deliver deliver) {
    Invariant.DELIVERED_ONCE.require(
        delivered.add(deliver.job().number()), () -> Brief.of(deliver.job()));
    holders.remove(deliver.job().number());
    if (deliver.result() instanceof Result.Failed failed && failed.reason().startsWith("lost")) {
      tally.count(Tally.Mishap.GIVEN_UP_JOB);
    }
  }

  private void given(String trainer, long job) {
    String holder = holders.getOrDefault(job, trainer);
    Invariant.JOBS_ARE_IN_ONE_PLACE.require(
        holder.equals(trainer),
        () -> "job %d given to %s, but %s has it".formatted(job, trainer, holder));
    holders.forEach(
        (other, name) ->
            Invariant.JOBS_ARE_IN_ONE_PLACE.require(
                other == job || !name.equals(trainer),
                () -> "%s was given two jobs".formatted(trainer)));
    Invariant.JOBS_ARE_IN_ONE_PLACE.require(
        !delivered.contains(job), () -> "job %d ended before".formatted(job));
    holders.put(job, trainer);
  }

  /** What was made and neither passed on nor let go is there, once; what nobody has waits. */
  private void checkPlaces(WorkState state) {
    Set<Long> open = numbers(state.open());
    Set<Long> waiting = numbers(state.waiting());
    Invariant.JOBS_ARE_IN_ONE_PLACE.require(
        open.size() == state.open().size(), () -> "%s has a job twice".formatted(open));
    Invariant.JOBS_ARE_IN_ONE_PLACE.require(
        state.nextJob() - 1 == open.size() + delivered.size() + letGo,
        () ->
            "of %d jobs %d are open, %d passed on and %d let go"
                .formatted(state.nextJob() - 1, open.size(), delivered.size(), letGo));
    open.removeAll(waiting);
    Invariant.JOBS_ARE_IN_ONE_PLACE.require(
        open.equals(holders.keySet()),
        () -> "%s run, but %s were given".formatted(open, holders.keySet()));
  }

  private void checkLosses(WorkState state) {
    for (Job job : state.open()) {
      Invariant.GIVEN_UP_IN_TIME.require(
          losses.getOrDefault(job.number(), 0) < maxLosses, () -> Brief.of(job));
    }
  }

  private static Set<Long> numbers(List<Job> jobs) {
    return jobs.stream().map(Job::number).collect(Collectors.toCollection(HashSet::new));
  }
}
