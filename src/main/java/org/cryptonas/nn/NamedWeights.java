package org.cryptonas.nn;

import static org.cryptonas.nn.Segment.Start.HE_NORMAL;
import static org.cryptonas.nn.Segment.Start.ONES;
import static org.cryptonas.nn.Segment.Start.ZEROS;

import java.util.List;
import java.util.stream.Stream;
import org.cryptonas.arch.Step;
import org.cryptonas.nn.Segment.Start;

/** Which weights a step reads, by name and shape. */
final class NamedWeights {
  private NamedWeights() {}

  record Weight(String name, List<Integer> dimensions, Start start) {}

  static Stream<Weight> trainable(Step step) {
    if (step instanceof Step.Convolution convolution) {
      return convolution.slices().stream().map(slice -> kernel(convolution, slice));
    } else if (step instanceof Step.BatchNorm norm) {
      return Stream.of(
          channels(norm, norm.name() + ".scale", ONES),
          channels(norm, norm.name() + ".shift", ZEROS));
    } else if (step instanceof Step.FactorisedReduction reduction) {
      return Stream.of(
              path(reduction, ".even", reduction.evenChannels()),
              path(reduction, ".odd", reduction.oddChannels()))
          .filter(weight -> weight.dimensions().get(0) > 0);
    } else if (step instanceof Step.FullyConnected connected) {
      return fullyConnected(connected);
    }
    return Stream.of();
  }

  static Stream<Weight> statistics(Step step) {
    if (step instanceof Step.BatchNorm norm) {
      return Stream.of(
          channels(norm, norm.name() + ".mean", ZEROS),
          channels(norm, norm.name() + ".variance", ONES));
    }
    return Stream.of();
  }

  private static Weight kernel(Step.Convolution step, Step.Slice slice) {
    int side = step.kernel();
    List<Integer> dimensions = List.of(step.shape().channels(), slice.inChannels(), side, side);
    return new Weight(slice.name(), dimensions, HE_NORMAL);
  }

  private static Weight channels(Step.BatchNorm step, String name, Start start) {
    return new Weight(name, List.of(step.shape().channels()), start);
  }

  private static Weight path(Step.FactorisedReduction step, String suffix, int channels) {
    List<Integer> dimensions = List.of(channels, step.in().channels(), 1, 1);
    return new Weight(step.name() + suffix, dimensions, HE_NORMAL);
  }

  private static Stream<Weight> fullyConnected(Step.FullyConnected step) {
    int classes = step.shape().size();
    return Stream.of(
        new Weight(step.name() + ".weight", List.of(classes, step.in().size()), HE_NORMAL),
        new Weight(step.name() + ".bias", List.of(classes), ZEROS));
  }
}
