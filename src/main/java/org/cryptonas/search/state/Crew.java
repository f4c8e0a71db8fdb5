package org.cryptonas.search.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.job.Task;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * The trainers at hand.
 *
 * @param members everyone known, by name
 * @param idle those of them who wait for a task
 * @param running the task of each who has one; a member in none of the three was told to drop its
 *     task and has not answered yet
 * @param holders the same, by task
 * @param announced those of them of whom it is kept that they have it: they may be told
 * @param reporting whose outcome was taken but is not kept yet: they hold it until it is
 */
record Crew(
    SortedSet<String> members,
    SortedSet<String> idle,
    SortedMap<String, Task> running,
    Map<TaskId, String> holders,
    SortedSet<String> announced,
    SortedMap<String, TaskId> reporting) {
  static final Crew NONE =
      new Crew(
          TreePSet.empty(),
          TreePSet.empty(),
          TreePMap.empty(),
          HashTreePMap.empty(),
          TreePSet.empty(),
          TreePMap.empty());

  Crew waiting(String trainer) {
    return new Crew(
        plus(members, trainer), plus(idle, trainer), running, holders, announced, reporting);
  }

  /** A trainer that has something to do, whatever it is. */
  Crew busy(String trainer) {
    return new Crew(
        plus(members, trainer), minus(idle, trainer), running, holders, announced, reporting);
  }

  Crew given(String trainer, Task task) {
    return new Crew(
        members,
        minus(idle, trainer),
        plus(running, trainer, task),
        Persistent.map(holders).plus(task.id(), trainer),
        minus(announced, trainer),
        reporting);
  }

  /** It is kept that a trainer has its task. */
  Crew announced(String trainer) {
    return new Crew(members, idle, running, holders, plus(announced, trainer), reporting);
  }

  Crew without(String trainer) {
    return new Crew(
        minus(members, trainer),
        minus(idle, trainer),
        minus(running, trainer),
        taskOf(trainer).map(task -> unheld(task.id())).orElse(holders),
        minus(announced, trainer),
        minus(reporting, trainer));
  }

  /** Whoever has that task has it no more. */
  Crew relieved(TaskId task) {
    return holder(task)
        .map(
            name ->
                new Crew(members, idle, minus(running, name), unheld(task), announced, reporting))
        .orElse(this);
  }

  /** A trainer brought what came of a task. */
  Crew reported(String trainer, TaskId task) {
    return new Crew(
        plus(members, trainer),
        minus(idle, trainer),
        running,
        holders,
        announced,
        plus(reporting, trainer, task));
  }

  /** What came of a task is kept: whoever brought it waits for the next, or has it already. */
  Crew kept(TaskId task) {
    SortedMap<String, TaskId> unkept = reporting;
    SortedSet<String> free = idle;
    for (String trainer : reportersOf(task)) {
      unkept = minus(unkept, trainer);
      free = running.containsKey(trainer) ? free : plus(free, trainer);
    }
    return new Crew(members, free, running, holders, announced, unkept);
  }

  /** Who brought what came of a task that is not kept yet. */
  List<String> reportersOf(TaskId task) {
    return reporting.entrySet().stream()
        .filter(entry -> entry.getValue().equals(task))
        .map(Map.Entry::getKey)
        .toList();
  }

  boolean reports(String trainer) {
    return reporting.containsKey(trainer);
  }

  /** The task that a trainer may be told of. */
  Optional<Task> tellable(String trainer) {
    return announced.contains(trainer) && !reports(trainer) ? taskOf(trainer) : Optional.empty();
  }

  Optional<Task> taskOf(String trainer) {
    return Optional.ofNullable(running.get(trainer));
  }

  Optional<String> holder(TaskId task) {
    return Optional.ofNullable(holders.get(task));
  }

  /** The task of that id, if somebody has it. */
  Optional<Task> task(TaskId id) {
    return holder(id).flatMap(this::taskOf);
  }

  private Map<TaskId, String> unheld(TaskId task) {
    return Persistent.map(holders).minus(task);
  }

  private static SortedSet<String> plus(SortedSet<String> names, String name) {
    return Persistent.sorted(names).plus(name);
  }

  private static SortedSet<String> minus(SortedSet<String> names, String name) {
    return Persistent.sorted(names).minus(name);
  }

  private static <V> SortedMap<String, V> plus(SortedMap<String, V> entries, String name, V value) {
    return TreePMap.fromSortedMap(entries).plus(name, value);
  }

  private static <V> SortedMap<String, V> minus(SortedMap<String, V> entries, String name) {
    return TreePMap.fromSortedMap(entries).minus(name);
  }
}
