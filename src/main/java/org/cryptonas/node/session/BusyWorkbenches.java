package org.cryptonas.node.session;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cryptonas.nn.TrainingControl;
import org.cryptonas.search.SearchParts;
import org.cryptonas.search.Workbench;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;

/**
 * Knows whether a workbench of this process is at work. A process that ends while native code
 * computes crashes in that code: closing this waits until the last task was called off.
 */
final class BusyWorkbenches implements AutoCloseable {
  private static final int ALL = Integer.MAX_VALUE;
  private static final long SECONDS_TO_CALL_OFF = 60;

  private final Semaphore idle = new Semaphore(ALL);

  /** The same parts with their workbenches watched. */
  SearchParts watching(SearchParts parts) {
    return new SearchParts(
        parts.scaling(),
        parts.costs(),
        parts.policy(),
        parts.centre(),
        () -> watching(parts.workbench().get()),
        parts.sweeper());
  }

  Workbench watching(Workbench workbench) {
    return new Watched(workbench);
  }

  private final class Watched implements Workbench {
    private final Workbench workbench;

    Watched(Workbench workbench) {
      this.workbench = workbench;
    }

    @Override
    public Result perform(Task task, TrainingControl control) {
      return BusyWorkbenches.this.perform(workbench, task, control);
    }

    @Override
    public Optional<String> device() {
      return workbench.device();
    }

    @Override
    public void heard(TaskId task) {
      workbench.heard(task);
    }
  }

  private Result perform(Workbench workbench, Task task, TrainingControl control) {
    idle.acquireUninterruptibly();
    try {
      return workbench.perform(task, control);
    } finally {
      idle.release();
    }
  }

  /**
   * Whether nobody is at work any more before so much time has passed; then nobody starts again.
   */
  boolean closedWithin(long time, TimeUnit unit) {
    try {
      return idle.tryAcquire(ALL, time, unit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    closedWithin(SECONDS_TO_CALL_OFF, TimeUnit.SECONDS);
  }
}
