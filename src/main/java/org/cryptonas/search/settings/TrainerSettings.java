package org.cryptonas.search.settings;

import java.time.Duration;

/**
 * Trainers; section {@code trainers}.
 *
 * @param local trainers in this process
 * @param threads threads each computes with; 0 shares the processors out
 * @param maxLosses lost trainers after which a job is given up
 * @param askAgainSeconds seconds after which an idle trainer asks again
 */
public record TrainerSettings(int local, int threads, int maxLosses, double askAgainSeconds) {
  public TrainerSettings {
    Bounds.atLeast(0, "local", local);
    Bounds.atLeast(0, "threads", threads);
    Bounds.atLeast(1, "max-losses", maxLosses);
    Bounds.moreThan(0, "ask-again-seconds", askAgainSeconds);
  }

  /** The same as a duration. */
  public Duration askAgain() {
    return Duration.ofMillis((long) (askAgainSeconds * 1000));
  }
}
