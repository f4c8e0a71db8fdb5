package org.cryptonas.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.pooling.Pool;
import java.util.List;
import java.util.function.LongConsumer;
import org.cryptonas.arch.Network;
import org.cryptonas.arch.Step;

/**
 * Runs a network's steps on a batch. Uses no operation with a plain number, so that it may be
 * recorded for gradients.
 *
 * @param weights by name, shaped as the steps say
 * @param normalisation which statistics normalise
 * @param dropping what the step before the head drops
 * @param rectified told the number of values of each rectification that really ran
 */
record ForwardPass(
    NamedArrays weights, Normalisation normalisation, Dropping dropping, LongConsumer rectified) {
  private static final Shape ONE = new Shape(1, 1);
  private static final Shape TWO = new Shape(2, 2);
  private static final Shape NONE = new Shape(0, 0);

  /** The values of the last step, {@code batch x classes}. */
  NDArray logits(Network network, NDArray images) {
    List<Step> steps = network.steps();
    NDArray[] values = new NDArray[steps.size()];
    for (Step step : steps) {
      values[step.output()] = run(step, values, images);
    }
    return values[steps.get(steps.size() - 1).output()];
  }

  private NDArray run(Step step, NDArray[] values, NDArray images) {
    if (step instanceof Step.Input) {
      return images;
    } else if (step instanceof Step.Convolution convolution) {
      return convolve(convolution, values[convolution.input()]);
    } else if (step instanceof Step.BatchNorm norm) {
      return normalisation.apply(norm, values[norm.input()], weights);
    } else if (step instanceof Step.Relu relu) {
      return rectify(values[relu.input()]);
    } else if (step instanceof Step.Concat concat) {
      return concatenate(concat.inputs().stream().map(input -> values[input]).toList());
    } else if (step instanceof Step.FactorisedReduction reduction) {
      return reduce(reduction, values[reduction.input()]);
    } else if (step instanceof Step.GlobalAveragePool pool) {
      return Pool.globalAvgPool2d(values[pool.input()]);
    } else if (step instanceof Step.Dropout dropout) {
      return dropping.apply(values[dropout.input()]);
    } else if (step instanceof Step.FullyConnected connected) {
      return connect(connected, values[connected.input()]);
    }
    throw new IllegalArgumentException("no operation for the step " + step);
  }

  private NDArray convolve(Step.Convolution step, NDArray value) {
    List<NDArray> slices = step.slices().stream().map(slice -> weights.get(slice.name())).toList();
    int side = step.kernel() / 2;
    return convolve(value, concatenate(slices), ONE, new Shape(side, side));
  }

  private NDArray rectify(NDArray value) {
    NDArray result = Activation.relu(value);
    rectified.accept(result.size());
    return result;
  }

  /**
   * The shifted path pads by one pixel and drops the first row and column of its output: the same
   * as shifting the input, without a copy of it.
   */
  private NDArray reduce(Step.FactorisedReduction step, NDArray value) {
    NDArray even = convolve(value, path(step, ".even"), TWO, NONE);
    if (step.oddChannels() == 0) {
      return even;
    }
    NDArray padded = convolve(value, path(step, ".odd"), TWO, ONE);
    NDIndex fromSecond = new NDIndex().addAllDim(2);
    fromSecond.addSliceDim(1, step.shape().height() + 1L);
    fromSecond.addSliceDim(1, step.shape().width() + 1L);
    return concatenate(List.of(even, padded.get(fromSecond)));
  }

  /**
   * The weights of one path, whose memory order becomes the output's: for a 1x1 kernel both orders
   * hold the same values in the same places and differ in strides alone.
   */
  private NDArray path(Step.FactorisedReduction step, String suffix) {
    NDArray weight = weights.get(step.name() + suffix);
    if (MemoryOrder.of(step.shape().channels()) == MemoryOrder.CHANNELS_FIRST) {
      return weight;
    }
    Shape lastIn = new Shape(weight.getShape().get(0), 1, 1, step.in().channels());
    return weight.reshape(lastIn).transpose(0, 3, 1, 2);
  }

  private NDArray connect(Step.FullyConnected step, NDArray value) {
    NDArray weight = weights.get(step.name() + ".weight");
    NDArray bias = weights.get(step.name() + ".bias");
    return value.getNDArrayInternal().linear(value, weight, bias).get(0);
  }

  private static NDArray convolve(NDArray value, NDArray weight, Shape stride, Shape padding) {
    return value
        .getNDArrayInternal()
        .convolution(value, weight, null, stride, padding, ONE, 1)
        .get(0);
  }

  private static NDArray concatenate(List<NDArray> arrays) {
    return arrays.size() == 1 ? arrays.get(0) : NDArrays.concat(new NDList(arrays), 1);
  }
}
