package org.cryptonas.arch;

/**
 * The shape of one image or feature map; all its values can be numbered by an {@code int}.
 *
 * @param channels number of channels, at least 1
 * @param height rows of pixels, at least 1
 * @param width columns of pixels, at least 1
 */
public record ImageShape(int channels, int height, int width) {
  public ImageShape {
    if (channels < 1 || height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "shape %dx%dx%d: channels, height and width must be at least 1"
              .formatted(channels, height, width));
    }
    if ((long) height * width > Integer.MAX_VALUE / channels) {
      throw new IllegalArgumentException(
          "shape %dx%dx%d: expected at most %d values"
              .formatted(channels, height, width, Integer.MAX_VALUE));
    }
  }

  /** Number of values in one channel. */
  public int area() {
    return height * width;
  }

  /** Number of values: channels x height x width. */
  public int size() {
    return channels * area();
  }

  /** The same sides with another number of channels. */
  public ImageShape withChannels(int other) {
    return new ImageShape(other, height, width);
  }

  /**
   * The sides after a factorised reduction, rounded up as its padded second path makes them.
   *
   * @throws IllegalArgumentException when a side is 1 already and has nothing to halve
   */
  public ImageShape halved() {
    if (height < 2 || width < 2) {
      throw new IllegalArgumentException(
          "a %dx%d feature map cannot be halved: use a larger input or fewer stages"
              .formatted(height, width));
    }
    return new ImageShape(channels, (height + 1) / 2, (width + 1) / 2);
  }

  @Override
  public String toString() {
    return channels + "x" + height + "x" + width;
  }
}
