package org.cryptonas.policy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * Keeps a logit within bounds, {@code C tanh(x / T)}, so that no choice ever becomes certain and
 * the controller goes on exploring.
 *
 * @param inverseTemperature 1/T, as an array: under autograd the engine frees the buffer of a
 *     number too early
 * @param bound C
 */
record Squash(NDArray inverseTemperature, NDArray bound) {
  static Squash of(EnasSettings settings, NDManager step) {
    return new Squash(
        step.create((float) (1 / settings.temperature())),
        step.create((float) settings.tanhConstant()));
  }

  NDArray apply(NDArray logits) {
    return logits.mul(inverseTemperature).tanh().mul(bound);
  }
}
