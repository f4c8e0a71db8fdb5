package org.cryptonas.nn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cryptonas.arch.Step;

/** Lays the weights that steps name one after the other, each name once. */
final class LayoutBuilder {
  private final Map<String, Segment> trainable = new LinkedHashMap<>();
  private final Map<String, Segment> statistics = new LinkedHashMap<>();

  void add(Step step) {
    NamedWeights.trainable(step).forEach(weight -> append(trainable, weight));
    NamedWeights.statistics(step).forEach(weight -> append(statistics, weight));
  }

  WeightLayout build() {
    return new WeightLayout(trainable, statistics);
  }

  private static void append(Map<String, Segment> segments, NamedWeights.Weight weight) {
    int offset = segments.values().stream().mapToInt(Segment::end).max().orElse(0);
    Segment segment = new Segment(weight.name(), weight.dimensions(), offset, weight.start());
    Segment known = segments.putIfAbsent(weight.name(), segment);
    if (known != null) {
      requireSameShape(known, weight.dimensions());
    }
  }

  private static void requireSameShape(Segment known, List<Integer> dimensions) {
    if (!known.dimensions().equals(dimensions)) {
      throw new IllegalArgumentException(
          "weight %s has shape %s here and %s there: networks of one core share weights"
              .formatted(known.name(), dimensions, known.dimensions()));
    }
  }
}
