package org.cryptonas.protocol.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cryptonas.arch.Network;
import org.cryptonas.arch.Step;

/**
 * Turns a network's steps into a protocol's. BatchNorm folds into the convolution before it and
 * dropout is the identity, so neither leaves a step; a factorised reduction is the two convolutions
 * it is made of. A skip leaves no step either: both parties keep their shares of the node until a
 * concatenation names it.
 */
final class Lowering {
  private final List<ProgramStep> steps = new ArrayList<>();

  /** Values whose last linear map a following BatchNorm can be folded into. */
  private final Set<Integer> foldable = new HashSet<>();

  private int relus;

  Program lower(Network network) {
    network.steps().forEach(this::lower);
    return new Program(steps);
  }

  private void lower(Step step) {
    if (step instanceof Step.Convolution conv) {
      convolution(conv);
    } else if (step instanceof Step.FactorisedReduction reduction) {
      reduction(reduction);
    } else if (step instanceof Step.BatchNorm norm) {
      requireFoldable(norm);
    } else if (step instanceof Step.Relu relu) {
      steps.add(new ProgramStep.Relu("relu" + relus++, relu.shape()));
    } else if (step instanceof Step.Concat concat) {
      steps.add(new ProgramStep.Join("concat of " + concat.inputs().size(), concat.shape()));
    } else if (step instanceof Step.GlobalAveragePool pool) {
      steps.add(new ProgramStep.AveragePool("pool", pool.in(), pool.shape()));
    } else if (step instanceof Step.FullyConnected dense) {
      int inputs = dense.in().size();
      steps.add(new ProgramStep.FullyConnected(dense.name(), inputs, dense.shape().size()));
    } else if (!(step instanceof Step.Input || step instanceof Step.Dropout)) {
      throw new IllegalArgumentException("no lowering for step %s".formatted(step));
    }
  }

  private void convolution(Step.Convolution conv) {
    foldable.add(conv.output());
    steps.add(
        new ProgramStep.Convolution(
            name(conv), conv.in(), conv.shape().channels(), conv.kernel(), 1));
  }

  /** The second convolution reads the input shifted by one pixel: the same shapes, other values. */
  private void reduction(Step.FactorisedReduction reduction) {
    foldable.add(reduction.output());
    half(reduction, "even", reduction.evenChannels());
    if (reduction.oddChannels() > 0) {
      half(reduction, "odd", reduction.oddChannels());
      steps.add(new ProgramStep.Join(reduction.name(), reduction.shape()));
    }
  }

  private void half(Step.FactorisedReduction reduction, String path, int channels) {
    String name = reduction.name() + "." + path;
    steps.add(new ProgramStep.Convolution(name, reduction.in(), channels, 1, 2));
  }

  private void requireFoldable(Step.BatchNorm norm) {
    if (!foldable.contains(norm.input())) {
      throw new IllegalArgumentException(
          "BatchNorm %s reads value %d, expected a convolution's or a reduction's to fold into"
              .formatted(norm.name(), norm.input()));
    }
  }

  /** Slices are named {@code layer.part}; the layer is what they share. */
  private static String name(Step.Convolution conv) {
    String slice = conv.slices().get(0).name();
    int lastPart = slice.lastIndexOf('.');
    return lastPart < 0 ? slice : slice.substring(0, lastPart);
  }
}
