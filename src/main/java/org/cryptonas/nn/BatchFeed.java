package org.cryptonas.nn;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.cryptonas.data.Dataset;
import org.cryptonas.data.Images;

/** Training batches in random order, augmented. The same seed gives the same batches. */
final class BatchFeed {
  private final Images images;
  private final int classes;
  private final TrainingSettings settings;
  private final Sampler sampler;
  private final SplittableRandom augmenting;
  private final BatchBuffer buffer;

  BatchFeed(Dataset data, TrainingSettings settings, BatchBuffer buffer, long seed) {
    this.images = data.training();
    this.classes = data.classes();
    this.settings = settings;
    this.sampler = new Sampler(images.count(), Seeds.of(seed, "order"));
    this.augmenting = Seeds.of(seed, "augmentation");
    this.buffer = buffer;
  }

  /** Where {@link #next} puts the images of a batch. */
  BatchBuffer buffer() {
    return buffer;
  }

  /**
   * Fills the buffer with the next batch.
   *
   * @return for each image {@code -1 / batch} times the probability wanted of each class: the
   *     product with the logarithms of the probabilities is the mean cross-entropy
   */
  float[][] next() {
    float[][] targets = new float[settings.batch()][classes];
    for (int at = 0; at < targets.length; at++) {
      int index = sampler.next();
      buffer.put(at, index, Augmentation.draw(settings, augmenting));
      fillTarget(targets[at], images.labels()[index]);
    }
    return targets;
  }

  private void fillTarget(float[] target, int label) {
    double smoothing = settings.labelSmoothing();
    Arrays.fill(target, (float) (-smoothing / classes / settings.batch()));
    target[label] -= (float) ((1 - smoothing) / settings.batch());
  }
}
