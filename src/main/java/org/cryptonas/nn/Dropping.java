package org.cryptonas.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.SplittableRandom;

/**
 * Dropout (Srivastava et al., 2014) with masks drawn in Java: the engine's own random generator is
 * one for the whole process.
 *
 * @param keep share of values kept, scaled by its inverse; 1 for no dropout
 */
record Dropping(double keep, SplittableRandom random) {
  static Dropping none() {
    return new Dropping(1, new SplittableRandom(0));
  }

  NDArray apply(NDArray value) {
    return keep >= 1 ? value : value.mul(mask(value));
  }

  private NDArray mask(NDArray value) {
    Shape shape = value.getShape();
    float[] mask = new float[Math.toIntExact(shape.size())];
    for (int at = 0; at < mask.length; at++) {
      mask[at] = random.nextDouble() < keep ? (float) (1 / keep) : 0f;
    }
    return value.getManager().create(mask, shape);
  }
}
