package org.cryptonas.node.picture;

import java.util.List;
import org.cryptonas.node.picture.NetworkPicture.Layer;

/**
 * Draws a network: a box a layer, as high as it has channels and in its kernel's colour, on a band
 * for each size of map, and an arc for every skip. It has no heading and no background, so that it
 * stands in a page or a report; light or dark as the viewer prefers. Pointing at a box or an arc
 * says what it is.
 */
public final class NetworkSvg {
  private static final double EDGE = 16;
  private static final double STEP = 92;
  private static final double BOX = NetworkNode.WIDTH;
  private static final double GAP = STEP - BOX;
  private static final double HIGHEST_BOX = NetworkNode.HIGHEST;
  private static final double ABOVE_ARCS = 34;
  private static final double LOWEST_ARC = 20;
  private static final double RISE_A_LAYER = 15;
  private static final int FARTHEST = 9;
  private static final double BELOW_BOXES = 78;
  private static final double FIRST_LINE = 16;
  private static final double LINE = 16;
  private static final double HALF_DIGIT = 4;

  /** Arcs end left of a box's middle, where others begin. */
  private static final double END_SHIFT = 8;

  private static final double ARROW = 2;

  private final List<NetworkNode> nodes;
  private final List<Layer> layers;
  private final double middle;
  private final double height;
  private final Svg svg;

  private NetworkSvg(NetworkPicture picture) {
    layers = picture.layers();
    nodes = NetworkNode.all(picture);
    middle = ABOVE_ARCS + rise(farthest()) + HIGHEST_BOX / 2;
    height = middle + HIGHEST_BOX / 2 + BELOW_BOXES;
    double width = 2 * EDGE + STEP * nodes.size() - GAP;
    svg = new Svg(width, height, picture.words(), PictureStyle.css());
  }

  /** The picture as an SVG document of its own. */
  public static String draw(NetworkPicture picture) {
    return new NetworkSvg(picture).draw();
  }

  private String draw() {
    bands();
    for (int at = 1; at < nodes.size(); at++) {
      flow(at);
    }
    for (int to = 0; to < layers.size(); to++) {
      for (int from : layers.get(to).skips()) {
        skip(from, to);
      }
    }
    for (int at = 0; at < nodes.size(); at++) {
      box(nodes.get(at), left(at));
    }
    return svg.finish();
  }

  private int farthest() {
    int farthest = 0;
    for (int to = 0; to < layers.size(); to++) {
      for (int from : layers.get(to).skips()) {
        farthest = Math.max(farthest, to - from);
      }
    }
    return farthest;
  }

  private static double rise(int distance) {
    return distance == 0 ? 0 : LOWEST_ARC + RISE_A_LAYER * Math.min(distance, FARTHEST);
  }

  private static double left(int at) {
    return EDGE + STEP * at;
  }

  /** One behind all neighbours whose maps have the same sides. */
  private void bands() {
    int from = 0;
    int bands = 0;
    for (int at = 1; at <= nodes.size(); at++) {
      String sides = nodes.get(from).sides();
      if (at == nodes.size() || !nodes.get(at).sides().equals(sides)) {
        band(from, at - 1, sides, bands++ % 2 == 0 ? "band" : "band odd");
        from = at;
      }
    }
  }

  private void band(int from, int to, String sides, String kind) {
    double x = left(from) - GAP / 2 + 3;
    double width = left(to) + BOX + GAP / 2 - 3 - x;
    double high = height - 8;
    svg.element("rect", "class", kind, "x", x, "y", 4.0, "width", width, "height", high, "rx", 8.0);
    svg.textElement("text", sides, "class", "small muted", "x", x + 10, "y", 22.0);
  }

  private void flow(int at) {
    String path =
        "M%s %s H%s"
            .formatted(
                Svg.number(left(at - 1) + BOX), Svg.number(middle), Svg.number(left(at) - ARROW));
    svg.element("path", "class", "flow", "d", path);
  }

  /** From the top of a layer's box to the top of the one that reads it; the image comes before. */
  private void skip(int from, int to) {
    double start = left(from + 1) + BOX / 2;
    double end = left(to + 1) + BOX / 2 - END_SHIFT;
    String top = Svg.number(middle - HIGHEST_BOX / 2 - rise(to - from));
    String path =
        "M%s %s C%s %s %s %s %s %s"
            .formatted(
                Svg.number(start),
                Svg.number(top(from + 1)),
                Svg.number(start),
                top,
                Svg.number(end),
                top,
                Svg.number(end),
                Svg.number(top(to + 1) - ARROW));
    svg.open("path", "class", "skip " + PictureStyle.hueClass(from), "d", path);
    String words = NetworkPicture.name(from) + " is also read by " + NetworkPicture.name(to);
    svg.textElement("title", words).close();
  }

  private double top(int at) {
    return middle - nodes.get(at).height() / 2;
  }

  private void box(NetworkNode node, double x) {
    double y = middle - node.height() / 2;
    double centre = x + BOX / 2;
    svg.open("g").textElement("title", node.hint());
    svg.element(
        "rect",
        "class",
        node.kind(),
        "x",
        x,
        "y",
        y,
        "width",
        BOX,
        "height",
        node.height(),
        "rx",
        5.0);
    String on = node.isColoured() ? "middle on-bar" : "middle ink";
    svg.textElement("text", node.on(), "class", on, "x", centre, "y", middle + HALF_DIGIT);
    double first = middle + HIGHEST_BOX / 2 + FIRST_LINE;
    for (int line = 0; line < node.below().size(); line++) {
      String kind = "small middle " + (line == 0 ? "ink" : "muted");
      double below = first + LINE * line;
      svg.textElement("text", node.below().get(line), "class", kind, "x", centre, "y", below);
    }
    svg.close();
  }
}
