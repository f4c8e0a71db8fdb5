package org.cryptonas.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Forward, backward and update on one batch. All arrays of a step go when it ends. */
final class TrainingStep {
  private final NDManager manager;
  private final FlatWeights weights;
  private final NesterovSgd optimizer;
  private final Dropping dropping;

  TrainingStep(
      NDManager manager, FlatWeights weights, TrainingSettings settings, Dropping dropping) {
    this.manager = manager;
    this.weights = weights;
    this.optimizer = new NesterovSgd(weights, settings, manager);
    this.dropping = dropping;
  }

  /**
   * Trains the weights used on one batch.
   *
   * @param targets {@code -1 / batch} times the probability wanted of each class
   * @return the loss before the update
   */
  float run(UsedWeights used, BatchBuffer images, float[][] targets, double rate) {
    try (NDManager step = manager.newSubManager()) {
      return Autograd.off(() -> run(used, images, targets, rate, step));
    }
  }

  private float run(
      UsedWeights used, BatchBuffer images, float[][] targets, double rate, NDManager step) {
    NamedArrays leaves = weights.leaves(used, step);
    Normalisation norm = Normalisation.byBatch(weights.statistics(used, step));
    ForwardPass pass = new ForwardPass(leaves, norm, dropping, values -> {});
    NDArray wanted = step.create(targets);
    NDArray batch = images.array(targets.length, step);
    NDArray loss = Autograd.recording(() -> loss(pass, used, batch, wanted));
    optimizer.update(used, gradient(used, leaves, step), rate, step);
    return loss.getFloat();
  }

  /** The loss, with gradients gathered in the leaves. */
  private static NDArray loss(ForwardPass pass, UsedWeights used, NDArray batch, NDArray wanted) {
    NDArray logits = pass.logits(used.network(), batch);
    NDArray loss = logits.logSoftmax(1).mul(wanted).sum();
    Autograd.backward(loss);
    return loss;
  }

  private static NDArray gradient(UsedWeights used, NamedArrays leaves, NDManager step) {
    NDList gradients = new NDList();
    for (Segment segment : used.trainable()) {
      NDArray gradient = Autograd.gradient(leaves.get(segment.name()), step);
      gradients.add(gradient.reshape(new Shape(segment.size())));
    }
    return NDArrays.concat(gradients, 0);
  }
}
