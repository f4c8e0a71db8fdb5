package org.cryptonas.search;

import akka.actor.typed.ActorRef;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cryptonas.nn.TrainingControl;
import org.cryptonas.search.event.TrainerProgress;
import org.cryptonas.search.job.Task;

/**
 * Carries a wish to stop to the training thread, and progress from it; a few times a second at
 * most.
 */
final class JobControl implements TrainingControl {
  private static final long BETWEEN_REPORTS_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final String trainer;
  private final Task task;
  private final long startNanos = System.nanoTime();
  private long reportedNanos = startNanos;
  private volatile Optional<ActorRef<WorkManager.Command>> manager;
  private volatile boolean cancelled;

  JobControl(String trainer, Task task, Optional<ActorRef<WorkManager.Command>> manager) {
    this.trainer = trainer;
    this.task = task;
    this.manager = manager;
  }

  /** Progress goes there from now on. */
  void reportTo(Optional<ActorRef<WorkManager.Command>> next) {
    manager = next;
  }

  void cancel() {
    cancelled = true;
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  @Override
  public void progress(long images, long total) {
    long now = System.nanoTime();
    if (now - reportedNanos >= BETWEEN_REPORTS_NANOS) {
      reportedNanos = now;
      double rate = images / ((now - startNanos) / 1e9);
      TrainerProgress progress = new TrainerProgress(trainer, task.describe(), images, total, rate);
      manager.ifPresent(m -> m.tell(new WorkManager.Progressed(progress)));
    }
  }
}
