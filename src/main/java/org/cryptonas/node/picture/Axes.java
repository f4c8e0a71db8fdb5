package org.cryptonas.node.picture;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Where values lie in the picture, and the lines and numbers that say so.
 *
 * @param plot area that the points lie in
 * @param across round numbers of the cost
 * @param up round numbers of the value
 */
record Axes(Box plot, Ticks across, Ticks up) {
  private static final int ACROSS_INTERVALS = 8;
  private static final int UP_INTERVALS = 6;
  private static final double NUMBER_GAP = 10;
  private static final double CAPTION_DROP = 46;
  private static final double HALF_DIGIT = 4.5;

  /** Axes that reach around all points; from 0 to 1 where there are none. */
  static Axes around(Box plot, List<FrontierPicture.Point> points) {
    return new Axes(
        plot,
        ticks(points, FrontierPicture.Point::x, ACROSS_INTERVALS),
        ticks(points, FrontierPicture.Point::y, UP_INTERVALS));
  }

  double x(FrontierPicture.Point point) {
    return x(point.x());
  }

  double y(FrontierPicture.Point point) {
    return y(point.y());
  }

  /** Draws grid, numbers and what the axes stand for. */
  void draw(Svg svg, String xLabel, String yLabel) {
    for (double value : up.values()) {
      svg.element(
          "line",
          "class",
          "grid",
          "x1",
          plot.left(),
          "y1",
          y(value),
          "x2",
          plot.right(),
          "y2",
          y(value));
      svg.textElement(
          "text",
          up.text(value),
          "class",
          "muted end",
          "x",
          plot.left() - NUMBER_GAP,
          "y",
          y(value) + HALF_DIGIT);
    }
    new AcrossAxis(plot, across).draw(svg);
    svg.element(
        "line",
        "class",
        "base",
        "x1",
        plot.left(),
        "y1",
        plot.bottom(),
        "x2",
        plot.right(),
        "y2",
        plot.bottom());
    captions(svg, xLabel, yLabel);
  }

  private void captions(Svg svg, String xLabel, String yLabel) {
    svg.textElement(
        "text",
        xLabel,
        "class",
        "ink middle",
        "x",
        plot.left() + plot.width() / 2,
        "y",
        plot.bottom() + CAPTION_DROP);
    double middle = plot.top() + plot.height() / 2;
    double left = plot.left() - CAPTION_DROP - NUMBER_GAP;
    svg.textElement(
        "text",
        yLabel,
        "class",
        "ink middle",
        "x",
        left,
        "y",
        middle,
        "transform",
        "rotate(-90 %s %s)".formatted(Svg.number(left), Svg.number(middle)));
  }

  private double x(double value) {
    return new AcrossAxis(plot, across).x(value);
  }

  private double y(double value) {
    return plot.bottom() - plot.height() * up.share(value);
  }

  private static Ticks ticks(
      List<FrontierPicture.Point> points,
      ToDoubleFunction<FrontierPicture.Point> of,
      int intervals) {
    double least = points.stream().mapToDouble(of).min().orElse(0);
    double most = points.stream().mapToDouble(of).max().orElse(1);
    return Ticks.around(least, most, intervals);
  }
}
