package org.cryptonas.protocol.program;

import org.cryptonas.arch.ImageShape;

/**
 * One step of a private inference, as a protocol sees it: only shapes matter, weights do not.
 * Shapes are {@code channels x height x width} of one image.
 */
public sealed interface ProgramStep {
  /** What the step belongs to in the network, for a reader of a report. */
  String name();

  /** The same step without its name: equal for steps that cost the same. */
  ProgramStep unnamed();

  /** Kind as reports and files spell it: {@code conv}, {@code fc}, {@code pool}, ... */
  String kind();

  /** Shape of the value the step reads; of a join, of all it reads together. */
  default ImageShape in() {
    return out();
  }

  /** Shape of the value the step makes. */
  ImageShape out();

  /** Rectifications the step runs. */
  default long relus() {
    return 0;
  }

  /** Multiply-accumulate operations on plain values. */
  default long macs() {
    return 0;
  }

  /** Comparisons of two values, each followed by taking the larger one. */
  default long comparisons() {
    return relus();
  }

  /** Whether values are multiplied by weights, whose fractions add to theirs. */
  default boolean lengthensFractions() {
    return macs() > 0;
  }

  /**
   * Convolution with "same" padding; the output's sides are the input's over the stride, rounded
   * up.
   *
   * @param in shape of the input
   * @param outChannels output channels, at least 1
   * @param kernel side of the kernel, at least 1
   * @param stride step between outputs on both sides, at least 1
   */
  record Convolution(String name, ImageShape in, int outChannels, int kernel, int stride)
      implements ProgramStep {
    public Convolution {
      if (outChannels < 1 || kernel < 1 || stride < 1) {
        throw new IllegalArgumentException(
            "convolution %s: %d output channels, kernel %d, stride %d: each must be at least 1"
                .formatted(name, outChannels, kernel, stride));
      }
      out(in, outChannels, stride); // refuses what cannot be numbered
    }

    @Override
    public Convolution unnamed() {
      return new Convolution("", in, outChannels, kernel, stride);
    }

    @Override
    public String kind() {
      return "conv";
    }

    @Override
    public ImageShape out() {
      return out(in, outChannels, stride);
    }

    private static ImageShape out(ImageShape in, int channels, int stride) {
      return new ImageShape(
          channels, (in.height() + stride - 1) / stride, (in.width() + stride - 1) / stride);
    }

    @Override
    public long macs() {
      return (long) out().size() * in.channels() * kernel * kernel;
    }
  }

  /**
   * Fully connected layer.
   *
   * @param inputs values read, at least 1
   * @param outputs values made, at least 1
   */
  record FullyConnected(String name, int inputs, int outputs) implements ProgramStep {
    public FullyConnected {
      if (inputs < 1 || outputs < 1) {
        throw new IllegalArgumentException(
            "fully connected %s: %d inputs, %d outputs: each must be at least 1"
                .formatted(name, inputs, outputs));
      }
    }

    @Override
    public FullyConnected unnamed() {
      return new FullyConnected("", inputs, outputs);
    }

    @Override
    public String kind() {
      return "fc";
    }

    @Override
    public ImageShape in() {
      return new ImageShape(inputs, 1, 1);
    }

    @Override
    public ImageShape out() {
      return new ImageShape(outputs, 1, 1);
    }

    @Override
    public long macs() {
      return (long) inputs * outputs;
    }
  }

  /** Means over parts of each channel: linear, and local to each party's share. */
  record AveragePool(String name, ImageShape in, ImageShape out) implements ProgramStep {
    public AveragePool {
      if (in.channels() != out.channels()
          || in.height() < out.height()
          || in.width() < out.width()) {
        throw new IllegalArgumentException(
            "average pool %s from %s to %s: expected the same channels and no larger sides"
                .formatted(name, in, out));
      }
    }

    @Override
    public AveragePool unnamed() {
      return new AveragePool("", in, out);
    }

    @Override
    public String kind() {
      return "pool";
    }
  }

  /**
   * Maxima over windows of each channel. The windows' padding, if there is any, is no part of the
   * input.
   *
   * @param kernel side of a window, at least 1 and no larger than the input's sides
   */
  record MaxPool(String name, ImageShape in, ImageShape out, int kernel) implements ProgramStep {
    /** Beyond it, one window's rounds could not be counted. */
    private static final int LARGEST_KERNEL = 4096;

    public MaxPool {
      if (in.channels() != out.channels()
          || in.height() < out.height()
          || in.width() < out.width()) {
        throw new IllegalArgumentException(
            "max pool %s from %s to %s: expected the same channels and no larger sides"
                .formatted(name, in, out));
      }
      int largest = Math.min(LARGEST_KERNEL, Math.min(in.height(), in.width()));
      if (kernel < 1 || kernel > largest) {
        throw new IllegalArgumentException(
            "max pool %s: kernel %d on %s, expected one of 1 to %d"
                .formatted(name, kernel, in, largest));
      }
    }

    @Override
    public MaxPool unnamed() {
      return new MaxPool("", in, out, kernel);
    }

    @Override
    public String kind() {
      return "maxpool";
    }

    /** Comparisons of one window, each of which waits for the one before it. */
    public int turns() {
      return kernel * kernel - 1;
    }

    @Override
    public long comparisons() {
      return (long) out.size() * turns();
    }
  }

  /** BatchNorm that is not folded into a convolution: each value times a weight of its channel. */
  record Scale(String name, ImageShape out) implements ProgramStep {
    @Override
    public Scale unnamed() {
      return new Scale("", out);
    }

    @Override
    public String kind() {
      return "scale";
    }

    @Override
    public boolean lengthensFractions() {
      return true;
    }
  }

  /** Addition or concatenation of values: local to each party's share. */
  record Join(String name, ImageShape out) implements ProgramStep {
    @Override
    public Join unnamed() {
      return new Join("", out);
    }

    @Override
    public String kind() {
      return "join";
    }
  }

  /** Rectification of every value. */
  record Relu(String name, ImageShape out) implements ProgramStep {
    @Override
    public Relu unnamed() {
      return new Relu("", out);
    }

    @Override
    public String kind() {
      return "relu";
    }

    @Override
    public long relus() {
      return out.size();
    }
  }
}
