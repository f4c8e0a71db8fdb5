package org.cryptonas.node.picture;

/**
 * Where values lie from left to right, and the lines and numbers that say so.
 *
 * @param plot area that the values lie in
 * @param ticks round numbers along it
 */
record AcrossAxis(Box plot, Ticks ticks) {
  private static final double NUMBER_DROP = 20;

  double x(double value) {
    return plot.left() + plot.width() * ticks.share(value);
  }

  /** Draws grid and numbers. */
  void draw(Svg svg) {
    for (double value : ticks.values()) {
      double x = x(value);
      svg.element("line", "class", "grid", "x1", x, "y1", plot.top(), "x2", x, "y2", plot.bottom());
      double y = plot.bottom() + NUMBER_DROP;
      svg.textElement("text", ticks.text(value), "class", "muted middle", "x", x, "y", y);
    }
  }
}
