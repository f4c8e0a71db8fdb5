package org.cryptonas.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;

/**
 * Stochastic gradient descent with Nesterov momentum (Sutskever et al., 2013, as the usual
 * frameworks write it) and L2 decay: {@code g += decay w; v = momentum v + g; w -= rate (g +
 * momentum v)}. Weights that a step does not use are neither moved nor decayed, and keep their
 * velocity.
 */
final class NesterovSgd {
  private final FlatWeights weights;
  private final TrainingSettings settings;
  private final Optional<NDArray> velocity;

  NesterovSgd(FlatWeights weights, TrainingSettings settings, NDManager manager) {
    this.weights = weights;
    this.settings = settings;
    this.velocity =
        settings.momentum() == 0
            ? Optional.empty()
            : Optional.of(manager.zeros(new Shape(weights.layout().trainableSize())));
  }

  /** What moves some of the weights: they, and as much of the gradient. */
  private interface Move {
    void move(UsedWeights.Run run, NDArray weight, NDArray gradient);
  }

  /**
   * Moves the weights used.
   *
   * @param gradient of the used weights, one vector in order of offset; it is overwritten
   */
  void update(UsedWeights used, NDArray gradient, double rate, NDManager step) {
    NDArray share = share(gradient, step);
    if (velocity.isPresent()) {
      gradient.muli(share);
      NDArray all = velocity.get();
      each(used, gradient, step, (run, w, g) -> move(w, view(all, run, step), g, (float) rate));
    } else {
      gradient.muli(share.muli((float) rate));
      each(used, gradient, step, (run, w, g) -> move(w, g, (float) rate));
    }
  }

  private void each(UsedWeights used, NDArray gradient, NDManager step, Move move) {
    int from = 0;
    for (UsedWeights.Run run : used.runs()) {
      int to = from + run.to() - run.from();
      NDArray piece = Autograd.view(gradient, from, to, step);
      move.move(run, view(weights.trainable(), run, step), piece);
      from = to;
    }
  }

  private static NDArray view(NDArray vector, UsedWeights.Run run, NDManager step) {
    return Autograd.view(vector, run.from(), run.to(), step);
  }

  private void move(NDArray weight, NDArray speed, NDArray gradient, float rate) {
    float momentum = (float) settings.momentum();
    if (settings.weightDecay() > 0) {
      gradient.addi(weight.mul((float) settings.weightDecay()));
    }
    speed.muli(momentum).addi(gradient);
    weight.subi(speed.mul(momentum).addi(gradient).muli(rate));
  }

  /** The same where there is no velocity: a small network's step is made of little else. */
  private void move(NDArray weight, NDArray scaled, float rate) {
    if (settings.weightDecay() > 0) {
      weight.muli((float) (1 - rate * settings.weightDecay()));
    }
    weight.subi(scaled);
  }

  /** What a gradient is multiplied by, so that its norm is at most the one allowed. */
  private NDArray share(NDArray gradient, NDManager step) {
    if (settings.clipNorm() <= 0) {
      return step.ones(new Shape());
    }
    NDArray most = step.create((float) settings.clipNorm());
    return most.div(gradient.norm().maximum(most));
  }
}
