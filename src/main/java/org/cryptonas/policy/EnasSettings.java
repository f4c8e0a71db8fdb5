package org.cryptonas.policy;

/**
 * Settings of the ENAS controller.
 *
 * @param units width of the LSTM, of embeddings and of anchors
 * @param initialRange weights start uniform from minus this to this
 * @param temperature divides every logit before it is squashed; 1 for none
 * @param tanhConstant bound of every logit, {@code tanhConstant * tanh(logit / temperature)}
 * @param learningRate Adam's step size
 * @param beta1 Adam's decay of the gradient's mean; 0 for no momentum
 * @param beta2 Adam's decay of the squared gradient's mean
 * @param epsilon added to the root of Adam's second moment
 * @param baselineDecay decay, for each reward, of the moving average that rewards are held against
 * @param standardise whether a reward counts in deviations of the rewards so far, and not as it is
 * @param entropyWeight what a nat of a draw's entropy adds to its reward
 * @param skipWeight weight of the divergence of skip probabilities from their target
 * @param skipTarget skip probability that the divergence draws to, between 0 and 1
 */
public record EnasSettings(
    int units,
    double initialRange,
    double temperature,
    double tanhConstant,
    double learningRate,
    double beta1,
    double beta2,
    double epsilon,
    double baselineDecay,
    boolean standardise,
    double entropyWeight,
    double skipWeight,
    double skipTarget) {
  public EnasSettings {
    require(units >= 1, "units", units, "at least 1");
    require(initialRange > 0, "initial range", initialRange, "more than 0");
    require(temperature > 0, "temperature", temperature, "more than 0");
    require(tanhConstant > 0, "tanh constant", tanhConstant, "more than 0");
    require(learningRate > 0, "learning rate", learningRate, "more than 0");
    require(beta1 >= 0 && beta1 < 1, "beta1", beta1, "0 or more, less than 1");
    require(beta2 >= 0 && beta2 < 1, "beta2", beta2, "0 or more, less than 1");
    require(epsilon > 0, "epsilon", epsilon, "more than 0");
    require(baselineDecay >= 0 && baselineDecay < 1, "baseline decay", baselineDecay, "0 to 1");
    require(entropyWeight >= 0, "entropy weight", entropyWeight, "0 or more");
    require(skipWeight >= 0, "skip weight", skipWeight, "0 or more");
    require(skipTarget > 0 && skipTarget < 1, "skip target", skipTarget, "between 0 and 1");
  }

  /** The values of the paper and its authors' code. */
  public static EnasSettings paper() {
    return new EnasSettings(64, 0.1, 1, 1.5, 1e-3, 0, 0.999, 1e-3, 0.99, false, 1e-4, 0.8, 0.4);
  }

  /**
   * What this project searches with: the paper's, but for wider first weights, rewards in
   * deviations and half the skip weight. Rewards lie so close together that the paper's pull to its
   * skip target outweighs them; what was measured is in {@code actors-docs/policy.md}.
   */
  public static EnasSettings defaults() {
    return new EnasSettings(64, 0.5, 1, 1.5, 1e-3, 0, 0.999, 1e-3, 0.99, true, 1e-4, 0.4, 0.4);
  }

  private static void require(boolean holds, String what, Number given, String expected) {
    if (!holds) {
      throw new IllegalArgumentException(
          "controller's %s %s: expected %s".formatted(what, given, expected));
    }
  }
}
