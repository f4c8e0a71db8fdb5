package org.cryptonas.data;

/**
 * What a generated image shows; the classes, in this order. Some differ in outline, some only in
 * texture or in orientation, so that no single pixel tells them apart.
 */
enum Shape {
  DISC,
  RING,
  SQUARE,
  FRAME,
  TRIANGLE,
  PLUS,
  SALTIRE,
  ROWS,
  COLUMNS,
  CHECKERS;

  private static final double BAND = 0.36;

  /** Whether a point is in the shape; x to the right, y down, the shape within -1 to 1. */
  boolean covers(double x, double y) {
    return switch (this) {
      case DISC -> x * x + y * y <= 1;
      case RING -> x * x + y * y <= 1 && x * x + y * y >= 0.36;
      case SQUARE -> within(x, y, 0.85);
      case FRAME -> within(x, y, 0.85) && !within(x, y, 0.5);
      case TRIANGLE -> y <= 0.8 && Math.abs(x) <= (y + 0.9) * 0.55;
      case PLUS -> within(x, y, 0.95) && (Math.abs(x) <= 0.28 || Math.abs(y) <= 0.28);
      case SALTIRE -> within(x, y, 0.85) && (Math.abs(x - y) <= 0.4 || Math.abs(x + y) <= 0.4);
      case ROWS -> within(x, y, 0.9) && band(y) % 2 == 0;
      case COLUMNS -> within(x, y, 0.9) && band(x) % 2 == 0;
      case CHECKERS -> within(x, y, 0.9) && (band(x) + band(y)) % 2 == 0;
    };
  }

  private static boolean within(double x, double y, double half) {
    return Math.abs(x) <= half && Math.abs(y) <= half;
  }

  private static int band(double coordinate) {
    return (int) ((coordinate + 0.9) / BAND);
  }
}
