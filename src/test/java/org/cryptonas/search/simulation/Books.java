package org.cryptonas.search.simulation;

import java.util.HashSet;
import java.util.Set;
import org.cryptonas.search.event.TaskId;

/** Which trainer's outcome was counted, by whatever coordinator. */
final class Books {
  private record Entry(String trainer, TaskId task) {}

  private final Set<Entry> counted = new HashSet<>();

  void counted(String trainer, TaskId task) {
    counted.add(new Entry(trainer, task));
  }

  /** What came of trainings no longer counts: nobody is to climb. */
  void ladderClosed() {
    counted.removeIf(entry -> entry.task().kind() == TaskId.Kind.TRAINING);
  }

  /** Whether that trainer's own outcome was the one that was counted. */
  boolean wasCounted(String trainer, TaskId task) {
    return counted.contains(new Entry(trainer, task));
  }
}
