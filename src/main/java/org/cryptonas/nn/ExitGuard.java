package org.cryptonas.nn;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the process from ending within a step. A JVM that exits, be it by Ctrl-C, lets native code
 * run on while the engine's libraries are taken down under it: a step that is not over by then ends
 * in a segmentation fault. Exit now waits: first for the training to end, as one does that is
 * cancelled, and then for the step that runs, after which no other starts.
 */
final class ExitGuard implements AutoCloseable {
  /** Long enough for others that are told of the exit to cancel, short for a user who waits. */
  private static final long PATIENCE_MILLIS = 2_000;

  /** Fair, so that an exit that waits gets its turn at the next pause. */
  private final ReentrantLock working = new ReentrantLock(true);

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread exit = new Thread(this::waitForWork, "exit-after-step");

  private ExitGuard() {}

  /**
   * Guards the calling thread's work until closed.
   *
   * @throws TrainingCancelledException when the process is ending already
   */
  static ExitGuard enter() {
    ExitGuard guard = new ExitGuard();
    try {
      Runtime.getRuntime().addShutdownHook(guard.exit);
    } catch (IllegalStateException ending) {
      throw new TrainingCancelledException();
    }
    guard.working.lock();
    return guard;
  }

  /** Lets an exit that waits go ahead: this thread then stays here until the process is gone. */
  void pause() {
    working.unlock();
    working.lock();
  }

  /** {@code control}, with a pause each time it is asked whether to go on. */
  TrainingControl pausing(TrainingControl control) {
    return new TrainingControl() {
      @Override
      public boolean cancelled() {
        pause();
        return control.cancelled();
      }

      @Override
      public void progress(long images, long total) {
        control.progress(images, total);
      }
    };
  }

  private void waitForWork() {
    try {
      if (!ended.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        working.lock(); // and never unlocks
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    working.unlock();
    try {
      Runtime.getRuntime().removeShutdownHook(exit);
    } catch (IllegalStateException ending) {
      // the hook runs, and finds nothing to wait for
    }
  }
}
