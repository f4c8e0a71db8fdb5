package org.cryptonas.arch;

import java.util.List;

/**
 * One operation of a network. Values are numbered; a step reads values made before it and makes the
 * one that bears its {@link #output() number}. Names identify weights: the same name in two
 * networks of one core is the same weight of the supernet.
 */
public sealed interface Step {
  /** Number of the value this step makes. */
  int output();

  /** Numbers of the values this step reads, in the order it joins them; none for the image. */
  List<Integer> reads();

  /** Shape of the value this step makes. */
  ImageShape shape();

  /** What this step adds to the network's counts. */
  default Counts counts() {
    return Counts.ZERO;
  }

  /**
   * Weights of the part of a convolution that reads {@code inChannels} of its input channels. A
   * convolution over a concatenation has a slice a source, so that a supernet can leave sources
   * out.
   */
  record Slice(String name, int inChannels) {}

  /** The image. */
  record Input(int output, ImageShape shape) implements Step {
    @Override
    public List<Integer> reads() {
      return List.of();
    }
  }

  /**
   * Convolution with stride 1, "same" padding and no bias.
   *
   * @param slices weights, in the order of the input's channels; each {@code out x in x kernel x
   *     kernel}
   */
  record Convolution(
      int output, int input, ImageShape in, ImageShape shape, int kernel, List<Slice> slices)
      implements Step {
    public Convolution {
      slices = List.copyOf(slices);
    }

    @Override
    public List<Integer> reads() {
      return List.of(input);
    }

    @Override
    public Counts counts() {
      long weights = Math.multiplyExact((long) shape.channels() * in.channels(), kernel * kernel);
      return new Counts(0, weights, Math.multiplyExact(weights, shape.area()));
    }
  }

  /**
   * Batch normalisation: a scale and a shift a channel, {@code name.scale} and {@code name.shift}.
   */
  record BatchNorm(int output, int input, ImageShape shape, String name) implements Step {
    @Override
    public List<Integer> reads() {
      return List.of(input);
    }

    @Override
    public Counts counts() {
      return new Counts(0, 2L * shape.channels(), 0);
    }
  }

  /** Rectification of every value of the input. */
  record Relu(int output, int input, ImageShape shape) implements Step {
    @Override
    public List<Integer> reads() {
      return List.of(input);
    }

    @Override
    public Counts counts() {
      return new Counts(shape.size(), 0, 0);
    }
  }

  /** Concatenation along the channels, first input first. */
  record Concat(int output, List<Integer> inputs, ImageShape shape) implements Step {
    public Concat {
      inputs = List.copyOf(inputs);
    }

    @Override
    public List<Integer> reads() {
      return inputs;
    }
  }

  /**
   * Halves both sides: two 1x1 convolutions of stride 2, the second on the input shifted by one
   * pixel up and left (zeros enter at the far edges), to the rounded-up and the rounded-down half
   * of the output's channels, concatenated. Weights: {@code name.even} and {@code name.odd}; the
   * latter is absent with one output channel.
   */
  record FactorisedReduction(int output, int input, ImageShape in, ImageShape shape, String name)
      implements Step {
    /** Output channels of the unshifted path. */
    public int evenChannels() {
      return (shape.channels() + 1) / 2;
    }

    /** Output channels of the shifted path; may be 0. */
    public int oddChannels() {
      return shape.channels() / 2;
    }

    @Override
    public List<Integer> reads() {
      return List.of(input);
    }

    @Override
    public Counts counts() {
      long weights = (long) in.channels() * shape.channels();
      return new Counts(0, weights, Math.multiplyExact(weights, shape.area()));
    }
  }

  /** Mean over each channel; makes a {@code channels x 1 x 1} value. */
  record GlobalAveragePool(int output, int input, ImageShape in, ImageShape shape) implements Step {
    @Override
    public List<Integer> reads() {
      return List.of(input);
    }
  }

  /** Drops values in training (before the head); the identity in inference. */
  record Dropout(int output, int input, ImageShape shape) implements Step {
    @Override
    public List<Integer> reads() {
      return List.of(input);
    }
  }

  /** Fully connected layer with bias: {@code name.weight} and {@code name.bias}. */
  record FullyConnected(int output, int input, ImageShape in, ImageShape shape, String name)
      implements Step {
    @Override
    public List<Integer> reads() {
      return List.of(input);
    }

    @Override
    public Counts counts() {
      long weights = (long) in.size() * shape.size();
      return new Counts(0, weights + shape.size(), weights);
    }
  }
}
