package org.cryptonas.protocol.cost;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How fast one party computes under one protocol. */
public final class Pace {
  private final Map<Operation, Double> seconds = new EnumMap<>(Operation.class);
  private final int threads;

  /**
   * A party's pace.
   *
   * @param seconds seconds that one unit of each operation takes; an operation that is not named
   *     takes none
   * @param threads how many layers' homomorphic encryption may run side by side, each on one thread
   */
  public Pace(Map<Operation, Double> seconds, int threads) {
    this.seconds.putAll(seconds);
    this.threads = threads;
  }

  /** Seconds for all of {@code work}, one operation after another. */
  public double seconds(Work work) {
    double sum = 0;
    for (Work.Amount amount : work.amounts()) {
      sum += seconds(amount);
    }
    return sum;
  }

  /** Seconds for operations of one kind. */
  public double seconds(Work.Amount amount) {
    return amount.units() * seconds.getOrDefault(amount.operation(), 0.0);
  }

  /**
   * Seconds for layers that do not wait for each other, whose homomorphic encryption shares the
   * threads out by layer: it ends no sooner than its longest layer, nor than all layers spread
   * evenly.
   */
  public double secondsTogether(List<Work> layers) {
    double longest = 0;
    double homomorphic = 0;
    double others = 0;
    for (Work layer : layers) {
      double layerSeconds = seconds(layer, true);
      longest = Math.max(longest, layerSeconds);
      homomorphic += layerSeconds;
      others += seconds(layer, false);
    }
    return others + Math.max(longest, homomorphic / threads);
  }

  private double seconds(Work layer, boolean homomorphic) {
    double sum = 0;
    for (Work.Amount amount : layer.amounts()) {
      if (amount.operation().homomorphic() == homomorphic) {
        sum += seconds(amount);
      }
    }
    return sum;
  }
}
