package org.cryptonas.node.session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What happens at Ctrl-C (or a polite kill): the search is asked to end, and the process waits for
 * its files, but no longer than people do.
 */
final class Interruption implements AutoCloseable {
  private static final long SECONDS_TO_END = 3;
  private static final long SECONDS_TO_WRITE = 1;

  private final CompletableFuture<Void> over = new CompletableFuture<>();
  private final Thread hook = new Thread(this::interrupted, "interruption");
  private volatile Runnable stop = () -> {};
  private volatile Runnable giveUp = () -> {};

  /** Waits for the signal from now on. */
  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Says how the search ends before its time.
   *
   * @param asked asks it to end
   * @param now ends it where it stands
   */
  void endsBy(Runnable asked, Runnable now) {
    giveUp = now;
    stop = asked;
  }

  private void interrupted() {
    stop.run();
    if (!overWithin(SECONDS_TO_END)) {
      giveUp.run();
      overWithin(SECONDS_TO_WRITE);
    }
  }

  private boolean overWithin(long seconds) {
    try {
      over.get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (Exception e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** The search is over and its end was told: nothing is left to wait for. */
  @Override
  public void close() {
    over.complete(null);
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, by the very signal.
    }
  }
}
