package org.cryptonas.nn;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The values of a network's weights. Arrays are shared, not copied: nobody may change them.
 *
 * @param layout where each weight lies
 * @param trainable {@code layout.trainableSize()} values
 * @param statistics {@code layout.statisticsSize()} values
 */
@SuppressWarnings("ArrayRecordComponent") // up to megabytes; compared by their files' hashes
public record Weights(WeightLayout layout, float[] trainable, float[] statistics) {
  public Weights {
    requireSize("trainable", trainable, layout.trainableSize());
    requireSize("statistics", statistics, layout.statisticsSize());
  }

  /**
   * Weights before training. A weight's values depend on {@code seed} and its name alone, so that
   * they are the same in every layout that holds it.
   */
  public static Weights initial(WeightLayout layout, long seed) {
    return new Weights(
        layout,
        start(layout.trainable(), layout.trainableSize(), seed),
        start(layout.statistics(), layout.statisticsSize(), seed));
  }

  private static float[] start(Map<String, Segment> segments, int size, long seed) {
    float[] values = new float[size];
    segments.values().forEach(segment -> fill(values, segment, seed));
    return values;
  }

  private static void fill(float[] values, Segment segment, long seed) {
    switch (segment.start()) {
      case ZEROS -> {}
      case ONES -> Arrays.fill(values, segment.offset(), segment.end(), 1f);
      case HE_NORMAL -> fillNormal(values, segment, seed);
    }
  }

  private static void fillNormal(float[] values, Segment segment, long seed) {
    SplittableRandom random = Seeds.of(seed, segment.name());
    double deviation = Math.sqrt(2.0 / segment.fanIn());
    for (int at = segment.offset(); at < segment.end(); at++) {
      values[at] = (float) (deviation * random.nextGaussian());
    }
  }

  private static void requireSize(String what, float[] values, int expected) {
    if (values.length != expected) {
      throw new IllegalArgumentException(
          "%d %s values, expected %d by the layout".formatted(values.length, what, expected));
    }
  }
}
