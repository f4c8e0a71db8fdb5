package org.cryptonas.node.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cryptonas.node.picture.NetworkPicture.Layer;

/**
 * A box in the drawing of a network.
 *
 * @param kind its classes
 * @param height of it, in pixels; more channels are higher
 * @param sides of the map it makes
 * @param on what is written on it
 * @param below what is written under it, line by line
 * @param hint what pointing at it says
 */
record NetworkNode(
    String kind, double height, String sides, String on, List<String> below, String hint) {
  static final double WIDTH = 54;
  static final double HIGHEST = 84;
  private static final double LOWEST = 22;
  private static final String PLAIN = "box";
  private static final int SMALL_KERNEL = 3;
  private static final int LARGE_KERNELS_HUE = 3;

  /** From the image to the classes. */
  static List<NetworkNode> all(NetworkPicture picture) {
    int most =
        Stream.concat(Stream.of(picture.image()), picture.layers().stream().map(Layer::map))
            .mapToInt(NetworkPicture.Map::channels)
            .max()
            .orElseThrow();
    List<NetworkNode> nodes = new ArrayList<>();
    nodes.add(image(picture.image(), most));
    for (int place = 0; place < picture.layers().size(); place++) {
      nodes.add(layer(picture.layers().get(place), place, most));
    }
    nodes.add(head(picture.classes() + " classes"));
    return nodes;
  }

  boolean isColoured() {
    return !kind.equals(PLAIN);
  }

  private static NetworkNode image(NetworkPicture.Map map, int most) {
    String channels = channels(map);
    return new NetworkNode(
        PLAIN,
        high(map, most),
        map.sides(),
        "",
        List.of("image", channels),
        "image: %s of %s".formatted(channels, map.sides()));
  }

  private static NetworkNode layer(Layer layer, int place, int most) {
    String name = NetworkPicture.name(place);
    Stream<String> relus =
        layer.relus() == 0
            ? Stream.empty()
            : Stream.of(String.format(Locale.ROOT, "%,d", layer.relus()), "ReLUs");
    return new NetworkNode(
        place == 0 ? PLAIN : "bar " + PictureStyle.hueClass(hue(layer)),
        high(layer.map(), most),
        layer.map().sides(),
        layer.convolution(),
        Stream.concat(Stream.of(name, channels(layer.map())), relus).toList(),
        name + ": " + layer.hint());
  }

  private static NetworkNode head(String classes) {
    return new NetworkNode(
        PLAIN, WIDTH / 2, "1×1", "fc", List.of("head", classes), "head: " + classes);
  }

  private static int hue(Layer layer) {
    return layer.kernel() == SMALL_KERNEL ? 0 : LARGE_KERNELS_HUE;
  }

  private static String channels(NetworkPicture.Map map) {
    return map.channels() + " ch";
  }

  private static double high(NetworkPicture.Map map, int most) {
    return LOWEST + (HIGHEST - LOWEST) * Math.sqrt((double) map.channels() / most);
  }
}
