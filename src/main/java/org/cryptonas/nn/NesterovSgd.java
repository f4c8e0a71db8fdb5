package org.cryptonas.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Stochastic gradient descent with Nesterov momentum (Sutskever et al., 2013, as the usual
 * frameworks write it) and L2 decay: {@code g += decay w; v = momentum v + g; w -= rate (g +
 * momentum v)}. Weights that a step does not use are neither moved nor decayed, and keep their
 * velocity.
 */
final class NesterovSgd {
  private final FlatWeights weights;
  private final TrainingSettings settings;
  private final NDArray velocity;

  NesterovSgd(FlatWeights weights, TrainingSettings settings, NDManager manager) {
    this.weights = weights;
    this.settings = settings;
    this.velocity = manager.zeros(new Shape(weights.layout().trainableSize()));
  }

  /**
   * Moves the weights used.
   *
   * @param gradient of the used weights, one vector in order of offset; it is overwritten
   */
  void update(UsedWeights used, NDArray gradient, double rate, NDManager step) {
    clip(gradient, step);
    int from = 0;
    for (UsedWeights.Run run : used.runs()) {
      int to = from + run.to() - run.from();
      NDArray piece = Autograd.view(gradient, from, to, step);
      NDArray weight = Autograd.view(weights.trainable(), run.from(), run.to(), step);
      move(weight, Autograd.view(velocity, run.from(), run.to(), step), piece, (float) rate);
      from = to;
    }
  }

  private void move(NDArray weight, NDArray speed, NDArray gradient, float rate) {
    float momentum = (float) settings.momentum();
    if (settings.weightDecay() > 0) {
      gradient.addi(weight.mul((float) settings.weightDecay()));
    }
    speed.muli(momentum).addi(gradient);
    weight.subi(speed.mul(momentum).addi(gradient).muli(rate));
  }

  private void clip(NDArray gradient, NDManager step) {
    if (settings.clipNorm() <= 0) {
      return;
    }
    NDArray norm = gradient.square().sum().sqrt();
    NDArray share = norm.maximum(step.create((float) settings.clipNorm()));
    gradient.muli(step.create((float) settings.clipNorm()).div(share));
  }
}
