package org.cryptonas.search.weights;

import java.io.IOException;
import java.time.Duration;

/**
 * How often something is tried.
 *
 * @param attempts at least 1
 * @param firstPause after the first attempt; each next pause is twice as long
 */
public record Patience(int attempts, Duration firstPause) {
  /** About eight seconds: longer than a coordinator is busy, shorter than people wait. */
  public static final Patience USUAL = new Patience(6, Duration.ofMillis(250));

  /** Something that may fail. */
  @FunctionalInterface
  interface Attempt<T> {
    T run() throws IOException;
  }

  /**
   * What the first attempt that succeeds comes to.
   *
   * @param what for people, such as "weights 1234 could not be fetched"
   * @throws IOException when none does: the reason of the last
   */
  <T> T of(String what, Attempt<T> attempt) throws IOException {
    Duration pause = firstPause;
    for (int left = attempts - 1; ; left--) {
      try {
        return attempt.run();
      } catch (IOException e) {
        if (left == 0) {
          String times = attempts == 1 ? "1 attempt" : attempts + " attempts";
          throw new IOException("%s in %s: %s".formatted(what, times, e.getMessage()), e);
        }
      }
      rest(pause);
      pause = pause.multipliedBy(2);
    }
  }

  private static void rest(Duration pause) throws IOException {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
