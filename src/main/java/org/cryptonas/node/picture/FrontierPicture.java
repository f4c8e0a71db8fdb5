package org.cryptonas.node.picture;

import java.util.List;

/**
 * What a picture of a frontier shows: a value over a cost, higher and further left is better.
 *
 * @param title the heading
 * @param subtitle what was searched, on which data; a generated dataset is named as such here
 * @param xLabel the cost, with its unit
 * @param yLabel the value
 * @param points every evaluated candidate, in any order; may be empty
 */
public record FrontierPicture(
    String title, String subtitle, String xLabel, String yLabel, List<Point> points) {
  public FrontierPicture {
    points = List.copyOf(points);
  }

  /**
   * One evaluated candidate.
   *
   * @param x its cost, finite
   * @param y its value, finite
   * @param label what is written beside it when it is on the frontier, and shown when it is pointed
   *     at
   * @param budget ReLU budget it was made for; its colour
   * @param onFrontier whether no other candidate beats it in both
   */
  public record Point(double x, double y, String label, long budget, boolean onFrontier) {
    public Point {
      if (!Double.isFinite(x) || !Double.isFinite(y)) {
        throw new IllegalArgumentException(
            "point \"%s\" at (%s, %s): expected finite numbers".formatted(label, x, y));
      }
    }
  }
}
