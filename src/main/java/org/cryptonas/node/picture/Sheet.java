package org.cryptonas.node.picture;

/** What every picture with a heading begins with, and where its legend stands. */
final class Sheet {
  static final double WIDTH = 960;
  static final double EDGE = 28;
  static final double LEGEND_Y = 88;
  private static final double TITLE_Y = 38;
  private static final double SUBTITLE_Y = 61;

  private Sheet() {}

  /** A picture of that height, in pixels, with its heading and nothing else as yet. */
  static Svg of(double height, String title, String subtitle) {
    Svg svg = new Svg(WIDTH, height, title, PictureStyle.css());
    svg.element("rect", "class", "surface", "width", WIDTH, "height", height);
    svg.textElement("text", title, "class", "title ink", "x", EDGE, "y", TITLE_Y);
    return svg.textElement("text", subtitle, "class", "muted", "x", EDGE, "y", SUBTITLE_Y);
  }

  /** A legend below the heading. */
  static Legend legend(Svg svg) {
    return new Legend(svg, EDGE, LEGEND_Y);
  }
}
