package org.cryptonas.search.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.job.Task;

/**
 * The trainers at hand.
 *
 * @param members everyone known, by name
 * @param idle those of them who wait for a task
 * @param running the task of each who has one; a member in none of the three was told to drop its
 *     task and has not answered yet
 * @param announced those of them of whom it is kept that they have it: they may be told
 * @param reporting whose outcome was taken but is not kept yet: they hold it until it is
 */
record Crew(
    SortedSet<String> members,
    SortedSet<String> idle,
    SortedMap<String, Task> running,
    SortedSet<String> announced,
    SortedMap<String, TaskId> reporting) {
  static final Crew NONE =
      new Crew(new TreeSet<>(), new TreeSet<>(), new TreeMap<>(), new TreeSet<>(), new TreeMap<>());

  Crew waiting(String trainer) {
    return new Crew(plus(members, trainer), plus(idle, trainer), running, announced, reporting);
  }

  /** A trainer that has something to do, whatever it is. */
  Crew busy(String trainer) {
    return new Crew(plus(members, trainer), minus(idle, trainer), running, announced, reporting);
  }

  Crew given(String trainer, Task task) {
    SortedMap<String, Task> busy = new TreeMap<>(running);
    busy.put(trainer, task);
    return new Crew(members, minus(idle, trainer), busy, minus(announced, trainer), reporting);
  }

  /** It is kept that a trainer has its task. */
  Crew announced(String trainer) {
    return new Crew(members, idle, running, plus(announced, trainer), reporting);
  }

  Crew without(String trainer) {
    SortedMap<String, Task> busy = new TreeMap<>(running);
    busy.remove(trainer);
    SortedMap<String, TaskId> unkept = new TreeMap<>(reporting);
    unkept.remove(trainer);
    return new Crew(
        minus(members, trainer), minus(idle, trainer), busy, minus(announced, trainer), unkept);
  }

  /** Whoever has that task has it no more. */
  Crew relieved(TaskId task) {
    SortedMap<String, Task> busy = new TreeMap<>(running);
    busy.values().removeIf(other -> other.id().equals(task));
    return new Crew(members, idle, busy, announced, reporting);
  }

  /** A trainer brought what came of a task. */
  Crew reported(String trainer, TaskId task) {
    SortedMap<String, TaskId> unkept = new TreeMap<>(reporting);
    unkept.put(trainer, task);
    return new Crew(plus(members, trainer), minus(idle, trainer), running, announced, unkept);
  }

  /** What came of a task is kept: whoever brought it waits for the next, or has it already. */
  Crew kept(TaskId task) {
    SortedMap<String, TaskId> unkept = new TreeMap<>(reporting);
    SortedSet<String> free = new TreeSet<>(idle);
    for (String trainer : reportersOf(task)) {
      unkept.remove(trainer);
      if (!running.containsKey(trainer)) {
        free.add(trainer);
      }
    }
    return new Crew(members, free, running, announced, unkept);
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
    return running.entrySet().stream()
        .filter(entry -> entry.getValue().id().equals(task))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static SortedSet<String> plus(SortedSet<String> names, String name) {
    SortedSet<String> more = new TreeSet<>(names);
    more.add(name);
    return more;
  }

  private static SortedSet<String> minus(SortedSet<String> names, String name) {
    SortedSet<String> fewer = new TreeSet<>(names);
    fewer.remove(name);
    return fewer;
  }
}
