package org.cryptonas.data;

import java.util.SplittableRandom;

/**
 * How one image of a shape is drawn.
 *
 * @param centreX centre of the shape, as a share of the side
 * @param centreY centre of the shape, as a share of the side
 * @param radius half its extent, as a share of the side
 * @param cosine of the angle it is turned by
 * @param sine of the angle it is turned by
 * @param paper brightness of the ground, 0 to 1
 * @param ink brightness of the shape, 0 to 1, brighter or darker than the ground
 * @param slope by how much the ground brightens from left to right
 * @param noise largest random change of a pixel's brightness
 */
record ShapeSketch(
    double centreX,
    double centreY,
    double radius,
    double cosine,
    double sine,
    double paper,
    double ink,
    double slope,
    double noise) {
  private static final double MOST_TURNED = 0.3;
  private static final double LEAST_CONTRAST = 0.25;

  /** Draws the quantities at random, in an order that must stay as it is. */
  static ShapeSketch random(SplittableRandom random) {
    double angle = between(random, -MOST_TURNED, MOST_TURNED);
    double paper = between(random, 0.1, 0.9);
    double contrast = between(random, LEAST_CONTRAST, 0.7);
    boolean darker = paper + contrast > 1 || (paper >= contrast && random.nextLong() < 0);
    return new ShapeSketch(
        between(random, 0.38, 0.62),
        between(random, 0.38, 0.62),
        between(random, 0.22, 0.38),
        // Math's own may differ in the last bit from one machine to the next.
        StrictMath.cos(angle),
        StrictMath.sin(angle),
        paper,
        darker ? Math.max(0, paper - contrast) : paper + contrast,
        between(random, -0.15, 0.15),
        between(random, 0.05, 0.25));
  }

  /** Brightness without noise at a point of the image, both coordinates from 0 to 1. */
  double brightness(Shape shape, double x, double y) {
    double right = (x - centreX) / radius;
    double down = (y - centreY) / radius;
    boolean covered = shape.covers(right * cosine + down * sine, down * cosine - right * sine);
    return (covered ? ink : paper) + slope * (x - 0.5);
  }

  private static double between(SplittableRandom random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
