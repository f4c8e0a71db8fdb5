package org.cryptonas.node.session;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What happens at Ctrl-C (or a polite kill): the search is asked to end, then told to, and the
 * process waits for its files, but no longer than people do.
 */
final class Interruption implements AutoCloseable {
  private static final long MILLIS_TO_END = 3_000;
  private static final long MILLIS_TO_WRITE = 1_500;

  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupted, "interruption");
  private volatile Runnable stop = () -> {};
  private final Runnable giveUp;

  /**
   * Waits for the signal from now on.
   *
   * @param giveUp ends the search where it stands and tells what came of it
   */
  Interruption(Runnable giveUp) {
    this.giveUp = giveUp;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Says how the search is asked to end, once there is somebody to ask. */
  void asks(Runnable request) {
    stop = request;
  }

  private void interrupted() {
    stop.run();
    if (overWithin(MILLIS_TO_END)) {
      return;
    }
    Thread lastWords = new Thread(giveUp, "last-words");
    lastWords.setDaemon(true);
    lastWords.start();
    if (!overWithin(MILLIS_TO_WRITE)) {
      // A task cannot be called off, or the disk does not answer.
      HardExit.with(Outcome.INTERRUPTED);
    }
  }

  private boolean overWithin(long millis) {
    try {
      return over.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** The search is over and its end was told: nothing is left to wait for. */
  @Override
  public void close() {
    over.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, by the very signal.
    }
  }
}
