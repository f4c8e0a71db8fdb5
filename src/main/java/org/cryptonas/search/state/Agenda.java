package org.cryptonas.search.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.job.Task;

/**
 * The tasks that no trainer has: those that wait for one, and those whose outcome waits to be kept.
 *
 * @param waiting tasks to hand out, first first
 * @param unkept tasks whose outcome was taken but is not kept yet
 * @param losses how often the trainer of an open task was lost
 */
public record Agenda(List<Task> waiting, Set<TaskId> unkept, Map<TaskId, Integer> losses) {
  static final Agenda EMPTY = new Agenda(List.of(), Set.of(), Map.of());

  public Agenda {
    waiting = List.copyOf(waiting);
  }

  /** With a task that waits behind the others. */
  Agenda last(Task task) {
    List<Task> queue = new ArrayList<>(waiting);
    queue.add(task);
    return with(queue);
  }

  /** With a task that waits before the others. */
  Agenda first(Task task) {
    List<Task> queue = new ArrayList<>(waiting);
    queue.add(0, task);
    return with(queue);
  }

  /** With a task that a trainer has from now on. */
  Agenda handedOut(TaskId task) {
    return with(waiting.stream().filter(other -> !other.id().equals(task)).toList());
  }

  /** With a task that has its outcome, or is wanted no more. */
  Agenda closed(TaskId task) {
    return new Agenda(handedOut(task).waiting, unkept, Persistent.map(losses).minus(task));
  }

  /** With an outcome that was taken, and is to be kept. */
  Agenda taken(TaskId task) {
    return new Agenda(waiting, Persistent.set(unkept).plus(task), losses);
  }

  /** With an outcome that is kept. */
  Agenda kept(TaskId task) {
    return new Agenda(waiting, Persistent.set(unkept).minus(task), losses);
  }

  /** With a task that was lost so often by now. */
  Agenda lost(TaskId task, int times) {
    return new Agenda(waiting, unkept, Persistent.map(losses).plus(task, times));
  }

  /** How often a task was lost. */
  int losses(TaskId task) {
    return losses.getOrDefault(task, 0);
  }

  /** The waiting task of that id, if there is one. */
  Optional<Task> waiting(TaskId id) {
    return waiting.stream().filter(task -> task.id().equals(id)).findFirst();
  }

  private Agenda with(List<Task> queue) {
    return new Agenda(queue, unkept, losses);
  }
}
