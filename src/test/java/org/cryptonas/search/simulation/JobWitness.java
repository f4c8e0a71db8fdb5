package org.cryptonas.search.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.job.Outcome;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.state.Transition;
import org.cryptonas.search.state.WorkEffect;
import org.cryptonas.search.state.WorkState;

/** Follows every task from its making to its end by what was asked for, not by the state's word. */
final class JobWitness implements Machine.Witness<WorkState, WorkInput, WorkEffect> {
  private final Tally tally;
  private final int maxLosses;
  private final Map<TaskId, String> holders = new HashMap<>();
  private final Map<TaskId, Integer> losses = new HashMap<>();
  private final Set<TaskId> delivered = new HashSet<>();

  JobWitness(int maxLosses, Tally tally) {
    this.maxLosses = maxLosses;
    this.tally = tally;
  }

  /** Whether a task has this result because its trainers were lost too often. */
  static boolean isGivenUp(Result result) {
    return result instanceof Result.Failed failed && failed.reason().startsWith("lost");
  }

  /** Takes in what had become of tasks in an earlier life of the work manager. */
  void recall(List<SearchEvent> kept) {
    for (SearchEvent event : kept) {
      event.settled().ifPresent(delivered::add);
      if (event instanceof SearchEvent.JobLost lost) {
        losses.put(lost.task(), lost.times());
      }
    }
  }

  @Override
  public void saw(WorkState before, WorkInput input, Transition<WorkState, WorkEffect> after) {
    Set<TaskId> expected = ids(before.open());
    if (input instanceof WorkInput.Lost lost) {
      lost(lost.trainer());
    } else if (input instanceof WorkInput.Left left) {
      holders.values().removeIf(left.trainer()::equals);
    } else if (input instanceof WorkInput.LadderClosed) {
      expected.removeIf(task -> task.kind() == TaskId.Kind.TRAINING);
      holders.keySet().removeIf(task -> task.kind() == TaskId.Kind.TRAINING);
    } else if (input instanceof WorkInput.Ready ready) {
      ready.outcome().ifPresent(outcome -> tallied(before, outcome));
    } else if (input instanceof WorkInput.Submitted submitted) {
      expected.add(submitted.task().id());
    }
    after.effects().forEach(effect -> saw(effect, expected));
    checkPlaces(expected, after.state());
    checkLosses(after.state());
  }

  private void lost(String trainer) {
    for (Map.Entry<TaskId, String> held : holders.entrySet()) {
      if (held.getValue().equals(trainer)) {
        losses.merge(held.getKey(), 1, Integer::sum);
      }
    }
    holders.values().removeIf(trainer::equals);
  }

  private void tallied(WorkState before, Outcome outcome) {
    if (before.open().stream().noneMatch(task -> task.id().equals(outcome.task()))) {
      tally.count(Tally.Mishap.UNCOUNTED_OUTCOME);
    }
  }

  private void saw(WorkEffect effect, Set<TaskId> expected) {
    if (effect instanceof WorkEffect.Deliver deliver) {
      expected.remove(deliver.task().id());
      delivered(deliver);
    } else if (effect instanceof WorkEffect.Announce announce) {
      expected.add(announce.task().id());
      given(announce.trainer(), announce.task().id());
    } else if (effect instanceof WorkEffect.Assign assign) {
      Invariant.JOBS_ARE_IN_ONE_PLACE.require(
          assign.trainer().equals(holders.get(assign.task().id())),
          () -> "%s is told of what it has not".formatted(assign.trainer()));
    } else if (effect instanceof WorkEffect.Cancel) {
      tally.count(Tally.Mishap.CALLED_BACK);
    }
  }

  private void delivered(WorkEffect.Deliver deliver) {
    Invariant.DELIVERED_ONCE.require(
        delivered.add(deliver.task().id()), () -> Brief.of(deliver.task()));
    holders.remove(deliver.task().id());
    if (isGivenUp(deliver.result())) {
      tally.count(Tally.Mishap.GIVEN_UP_JOB);
    }
  }

  private void given(String trainer, TaskId task) {
    String holder = holders.getOrDefault(task, trainer);
    Invariant.JOBS_ARE_IN_ONE_PLACE.require(
        holder.equals(trainer),
        () -> "%s given to %s, but %s has it".formatted(task.describe(), trainer, holder));
    holders.forEach(
        (other, name) ->
            Invariant.JOBS_ARE_IN_ONE_PLACE.require(
                other.equals(task) || !name.equals(trainer),
                () -> "%s was given two tasks".formatted(trainer)));
    Invariant.JOBS_ARE_IN_ONE_PLACE.require(
        !delivered.contains(task), () -> task.describe() + " ended before");
    holders.put(task, trainer);
  }

  /** What was made and neither passed on nor let go is there, once; what nobody has waits. */
  private void checkPlaces(Set<TaskId> expected, WorkState state) {
    Set<TaskId> open = ids(state.open());
    Invariant.JOBS_ARE_IN_ONE_PLACE.require(
        open.size() == state.open().size(), () -> "%s has a task twice".formatted(open));
    Invariant.JOBS_ARE_IN_ONE_PLACE.require(
        open.equals(expected), () -> "%s are open, not %s".formatted(open, expected));
    open.removeAll(ids(state.waiting()));
    Invariant.JOBS_ARE_IN_ONE_PLACE.require(
        open.equals(holders.keySet()),
        () -> "%s run, but %s were given".formatted(open, holders.keySet()));
  }

  private void checkLosses(WorkState state) {
    for (Task task : state.open()) {
      Invariant.GIVEN_UP_IN_TIME.require(
          losses.getOrDefault(task.id(), 0) < maxLosses, () -> Brief.of(task));
    }
  }

  private static Set<TaskId> ids(List<Task> tasks) {
    return tasks.stream().map(Task::id).collect(Collectors.toCollection(HashSet::new));
  }
}
