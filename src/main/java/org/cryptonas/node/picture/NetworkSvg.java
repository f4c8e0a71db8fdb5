package org.cryptonas.node.picture;

import java.util.List;
import java.util.Locale;
import org.cryptonas.node.picture.NetworkPicture.Layer;

/**
 * Draws a network: a box a layer, as high as it has channels and in its stage's colour, and an arc
 * for every skip. Light or dark as the viewer prefers; pointing at a box or an arc says what it is.
 */
public final class NetworkSvg {
  private static final double WIDTH = 960;
  private static final double EDGE = 28;
  private static final double TITLE_Y = 38;
  private static final double SUBTITLE_Y = 61;
  private static final double ARCS_TOP = 84;
  private static final double HIGHEST_ARC = 150;
  private static final double HIGHEST_BOX = 90;
  private static final double LOWEST_BOX = 14;
  private static final double WIDEST_STEP = 84;
  private static final double LINE = 16;
  private static final double SHARE_OF_STEP = 0.62;
  private static final int THOUSAND = 1000;

  private final NetworkPicture picture;
  private final List<Layer> layers;
  private final double step;
  private final double baseline;
  private final Svg svg;

  private NetworkSvg(NetworkPicture picture) {
    this.picture = picture;
    layers = picture.layers();
    step = Math.min(WIDEST_STEP, (WIDTH - 2 * EDGE) / Math.max(1, layers.size()));
    double arcs = layers.stream().allMatch(layer -> layer.skips().isEmpty()) ? 0 : HIGHEST_ARC;
    baseline = ARCS_TOP + arcs;
    double height = baseline + HIGHEST_BOX + 4 * LINE;
    svg = new Svg(WIDTH, height, picture.title(), PictureStyle.css());
    svg.element("rect", "class", "surface", "width", WIDTH, "height", height);
  }

  /** The picture as an SVG document of its own. */
  public static String draw(NetworkPicture picture) {
    return new NetworkSvg(picture).draw();
  }

  private String draw() {
    svg.textElement("text", picture.title(), "class", "title ink", "x", EDGE, "y", TITLE_Y);
    svg.textElement("text", picture.subtitle(), "class", "muted", "x", EDGE, "y", SUBTITLE_Y);
    for (int at = 0; at < layers.size(); at++) {
      int to = at;
      layers.get(at).skips().forEach(from -> arc(from, to));
    }
    for (int at = 0; at < layers.size(); at++) {
      box(at, layers.get(at));
    }
    return svg.finish();
  }

  private double middle(int at) {
    return EDGE + (at + 0.5) * step;
  }

  private void arc(int from, int to) {
    double longest = Math.max(1, layers.size() - 1);
    double rise = 2 * HIGHEST_ARC * (to - from) / longest;
    String path =
        "M%s %s Q%s %s %s %s"
            .formatted(
                Svg.number(middle(from)),
                Svg.number(baseline),
                Svg.number((middle(from) + middle(to)) / 2),
                Svg.number(baseline - rise),
                Svg.number(middle(to)),
                Svg.number(baseline));
    svg.open("path", "class", "line", "d", path);
    svg.textElement("title", "skip from %d to %d".formatted(from, to));
    svg.close();
  }

  private void box(int at, Layer layer) {
    double width = step * SHARE_OF_STEP;
    double height = height(layer);
    String colour = "bar " + PictureStyle.hueClass(layer.stage());
    svg.open(
        "rect",
        "class",
        colour,
        "x",
        middle(at) - width / 2,
        "y",
        baseline,
        "width",
        width,
        "height",
        height,
        "rx",
        3.0);
    svg.textElement("title", at + ": " + layer.hint());
    svg.close();
    below(at, "%dx%d".formatted(layer.kernel(), layer.kernel()), 1, height);
    below(at, "c " + layer.channels(), 2, height);
    below(at, relus(layer.relus()), 3, height);
  }

  private double height(Layer layer) {
    double most = layers.stream().mapToInt(Layer::channels).max().orElse(1);
    return LOWEST_BOX + (HIGHEST_BOX - LOWEST_BOX) * layer.channels() / most;
  }

  private void below(int at, String text, int line, double height) {
    double y = baseline + height + line * LINE;
    svg.textElement("text", text, "class", "small muted middle", "x", middle(at), "y", y);
  }

  private static String relus(long relus) {
    return relus < THOUSAND
        ? "r " + relus
        : String.format(Locale.ROOT, "r %.1fk", relus / (double) THOUSAND);
  }
}
