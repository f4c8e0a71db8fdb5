package org.cryptonas.policy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.cryptonas.nn.Autograd;

/**
 * All weights of the controller in one vector: an update, and a check of every gradient, is then a
 * few vector operations. No biases, as in the ENAS authors' code.
 */
final class ControllerWeights {
  /** The arrays in the vector, in its order. U is the LSTM's width, K the number of kernels. */
  enum Part {
    /**
     * First input and, having no anchors to choose from, the input after the first layer: 1 x U.
     */
    START,
    /** What the kernel chosen is to the next step: K x U. */
    EMBEDDING,
    /** Input and hidden state to input, forget, output gate and candidate: 2U x 4U. */
    LSTM,
    /** Hidden state to kernel logits: U x K. */
    KERNEL,
    /** Anchor to attention key (W1): U x U. */
    KEY,
    /** Hidden state to attention query (W2): U x U. */
    QUERY,
    /** Key and query to a score (v): U x 1. */
    SCORE;

    Shape shape(int units, int kernels) {
      return switch (this) {
        case START -> new Shape(1, units);
        case EMBEDDING -> new Shape(kernels, units);
        case LSTM -> new Shape(2L * units, 4L * units);
        case KERNEL -> new Shape(units, kernels);
        case KEY, QUERY -> new Shape(units, units);
        case SCORE -> new Shape(units, 1);
      };
    }
  }

  private final int units;
  private final int kernels;
  private final Map<Part, Long> starts = new EnumMap<>(Part.class);
  private final NDArray flat;

  /** Draws every weight uniformly from {@code -range} to {@code range}. */
  ControllerWeights(NDManager manager, int units, int kernels, double range, SplittableRandom r) {
    this.units = units;
    this.kernels = kernels;
    long size = 0;
    for (Part part : Part.values()) {
      starts.put(part, size);
      size += part.shape(units, kernels).size();
    }
    float[] values = new float[(int) size];
    for (int at = 0; at < values.length; at++) {
      values[at] = (float) ((2 * r.nextDouble() - 1) * range);
    }
    this.flat = manager.create(values);
  }

  /** The vector itself, which an optimiser changes in place. */
  NDArray flat() {
    return flat;
  }

  int units() {
    return units;
  }

  /** Index in the vector of a part's first weight. */
  long start(Part part) {
    return starts.getOrDefault(part, 0L);
  }

  /** A copy of the weights that lives as long as {@code step}: a leaf to take gradients of. */
  Leaf leaf(NDManager step) {
    NDArray copy = flat.duplicate();
    copy.attach(step);
    copy.setRequiresGradient(true);
    return new Leaf(copy, step);
  }

  /** The weights during one step. */
  final class Leaf {
    private final NDArray vector;
    private final NDManager step;

    private Leaf(NDArray vector, NDManager step) {
      this.vector = vector;
      this.step = step;
    }

    /** One part in its own shape. */
    NDArray get(Part part) {
      Shape shape = part.shape(units, kernels);
      long from = start(part);
      return Autograd.view(vector, from, from + shape.size(), step).reshape(shape);
    }

    /** The manager that ends with the step. */
    NDManager manager() {
      return step;
    }

    int units() {
      return units;
    }

    /** Gradient of the whole vector after backward; zero where a part was not used. */
    NDArray gradient() {
      return Autograd.gradient(vector, step);
    }
  }
}
