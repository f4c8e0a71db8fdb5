package org.cryptonas.data;

/**
 * Labelled images of one shape.
 *
 * @param channels colour channels of an image
 * @param height rows of an image
 * @param width columns of an image
 * @param pixels unsigned bytes, image by image, row by row, channels innermost (NHWC)
 * @param labels one class a image, from 0
 */
@SuppressWarnings("ArrayRecordComponent") // tens of megabytes: shared, never compared or changed
public record Images(int channels, int height, int width, byte[] pixels, byte[] labels) {
  public Images {
    long expected = (long) labels.length * channels * height * width;
    if (pixels.length != expected) {
      throw new IllegalArgumentException(
          "%d pixel bytes, expected %d for %d images of %dx%dx%d"
              .formatted(pixels.length, expected, labels.length, channels, height, width));
    }
  }

  /** Number of images. */
  public int count() {
    return labels.length;
  }
}
