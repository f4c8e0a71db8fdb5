package org.cryptonas.node.picture;

import java.util.List;

/**
 * What a picture of a network shows: its layers in a row, and the skips between them.
 *
 * @param title the heading
 * @param subtitle what is counted over the whole network
 * @param layers the stem first, then each layer of the pattern
 */
public record NetworkPicture(String title, String subtitle, List<Layer> layers) {
  public NetworkPicture {
    layers = List.copyOf(layers);
  }

  /**
   * One layer.
   *
   * @param kernel side of its convolution
   * @param channels of what it makes
   * @param side of what it makes, in pixels
   * @param relus rectifications that belong to it, those of its skips too
   * @param stage from 0; the next one has half the side
   * @param skips places in the row of the earlier layers that feed it, beside the one before it
   */
  public record Layer(
      int kernel, int channels, int side, long relus, int stage, List<Integer> skips) {
    public Layer {
      skips = List.copyOf(skips);
    }

    String hint() {
      return "%d x %d convolution to %d channels of %d x %d, %,d ReLUs, skips from %s"
          .formatted(kernel, kernel, channels, side, side, relus, skips);
    }
  }
}
