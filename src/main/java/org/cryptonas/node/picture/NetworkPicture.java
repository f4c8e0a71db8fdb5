package org.cryptonas.node.picture;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a picture of a network shows: its layers in a row from the image to the classes, and the
 * skips between them.
 *
 * @param image what goes in
 * @param layers the stem first, then each layer of the pattern
 * @param classes that images are told apart by
 */
public record NetworkPicture(Map image, List<Layer> layers, int classes) {
  public NetworkPicture {
    layers = List.copyOf(layers);
  }

  /** Channels of pixels. */
  public record Map(int channels, int height, int width) {
    String sides() {
      return height + "×" + width;
    }
  }

  /**
   * One layer.
   *
   * @param kernel side of its convolution
   * @param map what it makes
   * @param relus rectifications that belong to it, those of its skips too
   * @param skips places in the row of the earlier layers that feed it, beside the one before it
   */
  public record Layer(int kernel, Map map, long relus, List<Integer> skips) {
    public Layer {
      skips = List.copyOf(skips);
    }

    String convolution() {
      return kernel + "×" + kernel;
    }

    String hint() {
      String fed = skips.stream().map(NetworkPicture::name).collect(Collectors.joining(", "));
      return String.format(
          Locale.ROOT,
          "%s convolution to %d channels of %s, %,d ReLUs%s",
          convolution(),
          map.channels(),
          map.sides(),
          relus,
          fed.isEmpty() ? "" : ", also reads " + fed);
    }
  }

  /** What the layer at a place of the row is called. */
  static String name(int place) {
    return place == 0 ? "stem" : "layer " + (place - 1);
  }

  /** The picture in words. */
  String words() {
    int skips = layers.stream().mapToInt(layer -> layer.skips().size()).sum();
    return String.format(
        Locale.ROOT,
        "Network of %d layers and %d %s, %,d ReLUs",
        layers.size() - 1,
        skips,
        skips == 1 ? "skip" : "skips",
        layers.stream().mapToLong(Layer::relus).sum());
  }
}
