package org.cryptonas.search.weights;

import java.io.IOException;
import java.time.Duration;

/**
 * How often something is tried.
 *
 * @param attempts at least 1
 * @param firstPause after the first attempt; each next pause is twice as long, up to ten seconds
 * @param untilAnswered whether attempts that nobody answered do not count: whoever is away is
 *     waited for, until the thread is interrupted
 */
public record Patience(int attempts, Duration firstPause, boolean untilAnswered) {
  /**
   * Eight seconds of refusals: longer than a coordinator is busy. One that is away is waited for:
   * work that is done is not lost with it.
   */
  public static final Patience USUAL = new Patience(6, Duration.ofMillis(250), true);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

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
    int counted = 0;
    while (true) {
      try {
        return attempt.run();
      } catch (IOException e) {
        counted += untilAnswered && e instanceof NoAnswerException ? 0 : 1;
        if (counted == attempts) {
          String times = attempts == 1 ? "1 attempt" : attempts + " attempts";
          throw new IOException("%s in %s: %s".formatted(what, times, e.getMessage()), e);
        }
      }
      rest(pause);
      pause = longer(pause);
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
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
