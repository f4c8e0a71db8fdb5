package org.cryptonas.nn;

import org.cryptonas.data.Images;

/**
 * Pixels to numbers of mean 0 and standard deviation 1 in each channel, over the training images.
 */
final class Standardisation {
  private static final int LEVELS = 256;
  private final float[][] table;

  private Standardisation(float[][] table) {
    this.table = table;
  }

  /** What standardises {@code images}; fixed before any augmentation. */
  static Standardisation of(Images images) {
    float[][] table = new float[images.channels()][];
    for (int channel = 0; channel < table.length; channel++) {
      table[channel] = row(histogram(images, channel));
    }
    return new Standardisation(table);
  }

  /** The number that a pixel stands for. */
  float value(int channel, byte pixel) {
    return table[channel][Byte.toUnsignedInt(pixel)];
  }

  private static long[] histogram(Images images, int channel) {
    long[] counts = new long[LEVELS];
    byte[] pixels = images.pixels();
    for (int at = channel; at < pixels.length; at += images.channels()) {
      counts[Byte.toUnsignedInt(pixels[at])]++;
    }
    return counts;
  }

  private static float[] row(long[] counts) {
    double total = 0;
    double sum = 0;
    double squares = 0;
    for (int level = 0; level < LEVELS; level++) {
      total += counts[level];
      sum += (double) counts[level] * level;
      squares += (double) counts[level] * level * level;
    }
    double mean = sum / Math.max(1, total);
    double variance = squares / Math.max(1, total) - mean * mean;
    double deviation = variance > 0 ? Math.sqrt(variance) : 1;
    float[] row = new float[LEVELS];
    for (int level = 0; level < LEVELS; level++) {
      row[level] = (float) ((level - mean) / deviation);
    }
    return row;
  }
}
