package org.cryptonas.nn;

import java.util.SplittableRandom;

/**
 * How one image is moved: drawn for a training image, {@link #NONE} for a scored one.
 *
 * @param down rows by which the window moves down; negative for up
 * @param right columns by which it moves right; negative for left
 * @param mirrored whether left and right change places
 */
record Augmentation(int down, int right, boolean mirrored) {
  static final Augmentation NONE = new Augmentation(0, 0, false);

  /** A random crop of the image padded on all sides, and a mirror image half of the times. */
  static Augmentation draw(TrainingSettings settings, SplittableRandom random) {
    int padding = settings.cropPadding();
    int down = padding == 0 ? 0 : random.nextInt(-padding, padding + 1);
    int right = padding == 0 ? 0 : random.nextInt(-padding, padding + 1);
    return new Augmentation(down, right, settings.flip() && random.nextBoolean());
  }
}
