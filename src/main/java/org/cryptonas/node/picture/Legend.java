package org.cryptonas.node.picture;

/** Says which colour is which, one entry after another. */
final class Legend {
  private static final double SIDE = 11;
  private static final double RISE = 10;
  private static final double GAP = 6;
  private static final double BETWEEN = 22;
  private static final double CHARACTER = 7;

  private final Svg svg;
  private final double y;
  private double x;

  Legend(Svg svg, double x, double y) {
    this.svg = svg;
    this.x = x;
    this.y = y;
  }

  /** A square of a kind of bar, and what it stands for. */
  void square(String kind, String text) {
    svg.element("rect", "class", kind, "x", x, "y", y - RISE, "width", SIDE, "height", SIDE);
    x += SIDE + GAP;
    words(text);
  }

  /** An entry without a square. */
  void words(String text) {
    svg.textElement("text", text, "class", "muted", "x", x, "y", y);
    x += text.length() * CHARACTER + BETWEEN;
  }
}
