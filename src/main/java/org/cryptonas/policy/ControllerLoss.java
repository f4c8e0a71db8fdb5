package org.cryptonas.policy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;

/**
 * What an update lessens: {@code -sum(credit ln pi) / M + skipWeight KL(p || target)}. Credits are
 * constants of it, so its gradient is REINFORCE's (Williams, 1992).
 */
final class ControllerLoss {
  private ControllerLoss() {}

  /**
   * Importance and advantage in one number a pattern: {@code min(1, pi_now / pi_then) advantage}.
   * Truncation keeps an old draw that the policy has since come to like from counting more than a
   * new one (V-trace: Espeholt et al., 2018).
   *
   * @param now logarithm of each pattern's probability under the present weights
   */
  static float[] credits(float[] now, List<Reward> rewards, double[] advantages) {
    float[] credits = new float[now.length];
    for (int row = 0; row < now.length; row++) {
      double ratio = Math.exp(now[row] - rewards.get(row).draw().logProbability());
      credits[row] = (float) (Math.min(1, ratio) * advantages[row]);
    }
    return credits;
  }

  /** The loss of a rollout of M patterns: a scalar. */
  static NDArray of(
      Rollout rollout, NDArray logProbabilities, float[] credits, EnasSettings settings) {
    NDManager step = logProbabilities.getManager();
    float[] weights = new float[credits.length];
    for (int row = 0; row < credits.length; row++) {
      weights[row] = -credits[row] / credits.length;
    }
    NDArray reinforce = logProbabilities.mul(step.create(weights)).sum();
    NDArray penalty = step.create((float) (settings.skipWeight() / credits.length));
    return rollout.skipDivergences(settings.skipTarget()).sum().mul(penalty).add(reinforce);
  }
}
