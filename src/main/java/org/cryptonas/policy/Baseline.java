package org.cryptonas.policy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Moving average of rewards that a reward is held against, and how far rewards stray from it. While
 * fewer than {@code 1 / (1 - decay)} were seen it is their plain average: one that starts at 0
 * would praise whatever is drawn first.
 */
final class Baseline {
  private final double decay;
  private long seen;
  private double mean;
  private double variance;

  Baseline(double decay) {
    this.decay = decay;
  }

  /** The average so far; 0 before the first reward. */
  double value() {
    return mean;
  }

  /**
   * What each reward is above the average, which has taken in the batch before (as in the ENAS
   * authors' code).
   */
  double[] advantages(double[] rewards) {
    Arrays.stream(rewards).forEach(this::add);
    return Arrays.stream(rewards).map(reward -> reward - mean).toArray();
  }

  /** Advantages in deviations of the rewards: alike whatever the rewards' scale. */
  double[] standardAdvantages(double[] rewards) {
    double[] advantages = advantages(rewards);
    double deviation = Math.sqrt(variance);
    return deviation == 0
        ? advantages
        : Arrays.stream(advantages).map(advantage -> advantage / deviation).toArray();
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(seen);
    out.writeDouble(mean);
    out.writeDouble(variance);
  }

  void read(DataInput in) throws IOException {
    seen = in.readLong();
    mean = in.readDouble();
    variance = in.readDouble();
  }

  private void add(double reward) {
    double share = Math.max(1 - decay, 1.0 / ++seen);
    double stray = reward - mean;
    mean += share * stray;
    variance = (1 - share) * (variance + share * stray * stray);
  }
}
