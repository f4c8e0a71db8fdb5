package org.cryptonas.nn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cryptonas.arch.Network;
import org.cryptonas.arch.Step;

/**
 * The weights that one network reads out of a layout that may hold more.
 *
 * @param network the network
 * @param trainable its trainable weights, in order of offset
 * @param statistics its running statistics, in order of offset; empty where the layout keeps none
 */
record UsedWeights(Network network, List<Segment> trainable, List<Segment> statistics) {

  /** Neighbouring weights as one piece of the flat vector. */
  record Run(int from, int to) {}

  static UsedWeights of(Network network, WeightLayout layout) {
    return new UsedWeights(
        network,
        segments(network, NamedWeights::trainable, layout.trainable()),
        layout.statistics().isEmpty()
            ? List.of()
            : segments(network, NamedWeights::statistics, layout.statistics()));
  }

  /** Number of trainable values that are used. */
  int size() {
    return trainable.stream().mapToInt(Segment::size).sum();
  }

  /** As few pieces as cover the trainable weights used and no other. */
  List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    for (Segment segment : trainable) {
      int last = runs.size() - 1;
      if (last >= 0 && runs.get(last).to() == segment.offset()) {
        runs.set(last, new Run(runs.get(last).from(), segment.end()));
      } else {
        runs.add(new Run(segment.offset(), segment.end()));
      }
    }
    return runs;
  }

  private static List<Segment> segments(
      Network network,
      Function<Step, Stream<NamedWeights.Weight>> named,
      Map<String, Segment> layout) {
    return network.steps().stream()
        .flatMap(named)
        .map(weight -> segment(weight, layout))
        .sorted(Comparator.comparingInt(Segment::offset))
        .toList();
  }

  private static Segment segment(NamedWeights.Weight weight, Map<String, Segment> layout) {
    Segment segment = layout.get(weight.name());
    if (segment == null || !segment.dimensions().equals(weight.dimensions())) {
      throw new IllegalArgumentException(
          "these weights are of another network: they have no %s of shape %s"
              .formatted(weight.name(), weight.dimensions()));
    }
    return segment;
  }
}
