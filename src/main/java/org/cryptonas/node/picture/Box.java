package org.cryptonas.node.picture;

/** A rectangle in the picture, in pixels from the top left. */
record Box(double left, double top, double width, double height) {
  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }

  /** Whether the two have a point within both; a common edge is none. */
  boolean overlaps(Box other) {
    return left < other.right()
        && other.left < right()
        && top < other.bottom()
        && other.top < bottom();
  }

  boolean contains(Box other) {
    return left <= other.left
        && top <= other.top
        && other.right() <= right()
        && other.bottom() <= bottom();
  }

  /** The square around a dot. */
  static Box around(double x, double y, double radius) {
    return new Box(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  /** The thin rectangle along an upright or level line. */
  static Box along(double x1, double y1, double x2, double y2) {
    return new Box(
        Math.min(x1, x2) - 1, Math.min(y1, y2) - 1, Math.abs(x2 - x1) + 2, Math.abs(y2 - y1) + 2);
  }
}
