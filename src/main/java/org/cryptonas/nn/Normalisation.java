package org.cryptonas.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.cryptonas.arch.Step;

/**
 * Batch normalisation (Ioffe and Szegedy, 2015): with the statistics of the batch, as training does
 * and as a supernet is scored, or with running statistics, as a network of its own is used.
 */
final class Normalisation {
  private static final float EPSILON = 1e-5f;

  /** Share of a running statistic that one batch leaves in place. */
  private static final float KEPT = 0.9f;

  /** The engine wants running statistics even where nobody reads them. */
  private static final float ALL_KEPT = 1f;

  private final NamedArrays statistics;
  private final boolean ofBatch;

  private Normalisation(NamedArrays statistics, boolean ofBatch) {
    this.statistics = statistics;
    this.ofBatch = ofBatch;
  }

  /** By the batch's statistics; running ones move towards them where there are any. */
  static Normalisation byBatch(NamedArrays running) {
    return new Normalisation(running, true);
  }

  /** By running statistics. */
  static Normalisation byRunning(NamedArrays running) {
    return new Normalisation(running, false);
  }

  NDArray apply(Step.BatchNorm step, NDArray value, NamedArrays weights) {
    if (statistics.isEmpty()) {
      NDArray ignored = value.getManager().zeros(new Shape(step.shape().channels()));
      return apply(step, value, weights, ignored, ignored, ALL_KEPT);
    }
    NDArray mean = statistics.get(step.name() + ".mean");
    NDArray variance = statistics.get(step.name() + ".variance");
    return apply(step, value, weights, mean, variance, KEPT);
  }

  private NDArray apply(
      Step.BatchNorm step,
      NDArray value,
      NamedArrays weights,
      NDArray mean,
      NDArray variance,
      float kept) {
    NDArray scale = weights.get(step.name() + ".scale");
    NDArray shift = weights.get(step.name() + ".shift");
    return value
        .getNDArrayInternal()
        .batchNorm(value, mean, variance, scale, shift, -1, kept, EPSILON, ofBatch)
        .get(0);
  }
}
