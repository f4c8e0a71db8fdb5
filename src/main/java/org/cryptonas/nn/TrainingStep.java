package org.cryptonas.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

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
    NDArray batch = images.array(targets.length, step);
    CrossEntropy loss = new CrossEntropy(used, pass, batch, step.create(targets));
    NDArray value = loss.backward();
    optimizer.update(used, loss.gradient(step), rate, step);
    return value.getFloat();
  }
}
