package org.cryptonas.budget;

import org.cryptonas.arch.ImageShape;

/** How channels grow where feature maps shrink (paper, section 3.2). */
public enum Balancing {
  /**
   * In proportion to the area lost, x4 when both sides halve: every layer has the same ReLUs.
   *
   * <p>The paper's "maximum capacity" needs its constraint said: for two neighbouring layers whose
   * ReLUs add up to a fixed number, equal ReLUs maximise {@code c1 * c2} (the weights between them;
   * inequality of the arithmetic and the geometric mean), and over a whole chain they maximise the
   * sum of the logarithms of the channels. They do not maximise the total of parameters of a deep
   * chain.
   */
  RELU {
    @Override
    double growth(double areaRatio) {
      return areaRatio;
    }
  },
  /** By the square root of the area lost, x2 when both sides halve: layers have equal MACs. */
  FLOPS {
    @Override
    double growth(double areaRatio) {
      return Math.sqrt(areaRatio);
    }
  },
  /** Not at all. */
  CONSTANT {
    @Override
    double growth(double areaRatio) {
      return 1;
    }
  };

  /**
   * How many channels a stage of shape {@code to} should have for each one of shape {@code from}.
   * Sides that do not halve exactly (7 to 4) count with the area they really have.
   */
  public double channelRatio(ImageShape from, ImageShape to) {
    return growth((double) from.area() / to.area());
  }

  abstract double growth(double areaRatio);
}
