package org.cryptonas.arch;

/**
 * Consecutive layers of one width and one feature-map size.
 *
 * @param layers number of layers, at least 1
 * @param channels channels of every node in the stage, at least 1
 */
public record Stage(int layers, int channels) {
  public Stage {
    if (layers < 1 || channels < 1) {
      throw new IllegalArgumentException(
          "stage of %d layers and %d channels: both must be at least 1"
              .formatted(layers, channels));
    }
  }
}
