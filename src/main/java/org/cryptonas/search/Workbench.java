package org.cryptonas.search;

import java.util.Optional;
import org.cryptonas.nn.TrainingCancelledException;
import org.cryptonas.nn.TrainingControl;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;

/** What a trainer does its tasks with: one a device, used by one thread at a time. */
public interface Workbench {
  /**
   * Does a task to its end. A training that meets numbers that are none is a {@link Result.Failed},
   * not an exception.
   *
   * @throws TrainingCancelledException when {@code control} cancels
   */
  Result perform(Task task, TrainingControl control);

  /** What it computes on, for people; empty where it does not compute. */
  default Optional<String> device() {
    return Optional.empty();
  }

  /** What came of that task is known, and kept if it counts. */
  default void heard(TaskId task) {}
}
