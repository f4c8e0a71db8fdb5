package org.cryptonas.search.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.state.SearchMemory;

/**
 * Keeps events as the journal does: in order, each group whole or not at all, after a while; and
 * outlives whoever asks for it.
 */
final class SimulatedJournal {
  private static final int SLOWEST_DISK = 20;

  private record Write(long number, List<SearchEvent> events, Consumer<List<SearchEvent>> told) {}

  private final Scheduler scheduler;
  private final Dice dice;
  private final Sabotage sabotage;
  private final Deque<Write> pending = new ArrayDeque<>();
  private final List<SearchEvent> kept = new ArrayList<>();
  private final Set<TaskId> settled = new HashSet<>();
  private SearchMemory memory;
  private long busyUntil;
  private long asked;

  SimulatedJournal(World world, SearchMemory initial, Sabotage sabotage) {
    this.sabotage = sabotage;
    this.scheduler = world.scheduler();
    this.dice = world.dice();
    this.memory = initial;
  }

  /** What everything is rebuilt from. */
  SearchMemory memory() {
    return memory;
  }

  List<SearchEvent> kept() {
    return List.copyOf(kept);
  }

  /** How the search ended, where nobody may go on with it. */
  Optional<SearchEvent> end() {
    return kept.stream()
        .filter(e -> e instanceof SearchEvent.Finished end && end.ending().isFinal())
        .findFirst();
  }

  boolean isSettled(TaskId task) {
    return settled.contains(task);
  }

  /**
   * Keeps events.
   *
   * @param told told when they are
   */
  void keep(List<SearchEvent> events, Consumer<List<SearchEvent>> told) {
    if (!events.isEmpty()) {
      Write write = new Write(asked++, events, told);
      pending.add(write);
      busyUntil = Math.max(busyUntil, scheduler.now()) + dice.between(1, SLOWEST_DISK);
      scheduler.at(busyUntil, () -> write(write));
    }
  }

  /** Whoever asked is gone: some of what was asked for last is written all the same. */
  void crash() {
    int written = dice.between(0, pending.size());
    for (int i = 0; i < written; i++) {
      keep(pending.remove().events());
    }
    pending.clear();
  }

  private void write(Write write) {
    if (pending.remove(write)) {
      keep(write.events());
      write.told().accept(write.events());
    }
  }

  private void keep(List<SearchEvent> events) {
    for (SearchEvent event : events) {
      event
          .settled()
          .ifPresent(
              task ->
                  Invariant.EVALUATED_ONCE.require(
                      settled.add(task), () -> task.describe() + " is kept twice"));
      kept.add(event);
      memory = sabotage.keeps(event) ? remembered(event) : memory;
    }
  }

  private SearchMemory remembered(SearchEvent event) {
    try {
      return memory.updated(event);
    } catch (RuntimeException e) {
      throw new BrokenInvariant(
          Invariant.NOTHING_IS_THROWN, "memory of %s: %s".formatted(Brief.of(event), e));
    }
  }
}
