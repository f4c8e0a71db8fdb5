package org.cryptonas.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.cryptonas.data.Images;

/** Accuracy of a network on images, a chunk at a time. */
final class Scoring {
  private static final int LARGEST_CHUNK = 256;

  private final Images images;
  private final int count;
  private final BatchBuffer buffer;

  /** Scores on the first {@code count} images. */
  Scoring(Images images, Standardisation standardisation, int count, MemoryOrder order) {
    this.images = images;
    this.count = count;
    this.buffer = new BatchBuffer(images, standardisation, LARGEST_CHUNK, order);
  }

  /**
   * Share of images whose class has the largest logit, with running or batch statistics.
   *
   * @throws TrainingCancelledException when {@code control} cancels between two chunks
   */
  double accuracy(
      FlatWeights weights,
      UsedWeights used,
      boolean running,
      TrainingControl control,
      NDManager manager) {
    int chunks = (count + LARGEST_CHUNK - 1) / LARGEST_CHUNK;
    int right = 0;
    for (int chunk = 0; chunk < chunks; chunk++) {
      if (control.cancelled()) {
        throw new TrainingCancelledException();
      }
      int from = Math.toIntExact((long) count * chunk / chunks);
      int to = Math.toIntExact((long) count * (chunk + 1) / chunks);
      try (NDManager step = manager.newSubManager()) {
        float[] logits = Autograd.off(() -> logits(weights, used, running, from, to, step));
        right += right(from, to, logits);
      }
    }
    return (double) right / Math.max(1, count);
  }

  private float[] logits(
      FlatWeights weights, UsedWeights used, boolean running, int from, int to, NDManager step) {
    for (int index = from; index < to; index++) {
      buffer.put(index - from, index, Augmentation.NONE);
    }
    Normalisation norm =
        running
            ? Normalisation.byRunning(weights.statistics(used, step))
            : Normalisation.byBatch(NamedArrays.NONE);
    ForwardPass pass =
        new ForwardPass(weights.values(used, step), norm, Dropping.none(), values -> {});
    NDArray logits = pass.logits(used.network(), buffer.array(to - from, step));
    return logits.toFloatArray();
  }

  private int right(int from, int to, float[] logits) {
    int classes = logits.length / (to - from);
    int right = 0;
    for (int index = from; index < to; index++) {
      right += images.labels()[index] == largest(logits, (index - from) * classes, classes) ? 1 : 0;
    }
    return right;
  }

  private static int largest(float[] logits, int from, int classes) {
    int best = 0;
    for (int candidate = 1; candidate < classes; candidate++) {
      best = logits[from + candidate] > logits[from + best] ? candidate : best;
    }
    return best;
  }
}
