package org.cryptonas.search.simulation;

import java.util.Optional;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.job.Task;

/** What a work manager tells a trainer. */
sealed interface TrainerOrder {
  record Do(Task task, Optional<TaskId> heard) implements TrainerOrder {}

  record Drop(TaskId task) implements TrainerOrder {}
}
