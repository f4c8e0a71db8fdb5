package org.cryptonas.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.cryptonas.arch.SkipPattern;
import org.junit.jupiter.api.Test;

class ControllerLossTest {
  private static final double[] ADVANTAGES = {2, 2, -3};

  @Test
  void shouldWeighDownARewardWhenThePolicyMovedAwayFromItsDraw() {
    float[] now = {(float) Math.log(0.1), (float) Math.log(0.02), (float) Math.log(0.05)};
    float[] credits = ControllerLoss.credits(now, drawnAt(0.4, 0.02, 0.1), ADVANTAGES);
    assertThat(credits).containsExactly(new float[] {0.5f, 2, -1.5f}, within(1e-5f));
  }

  @Test
  void shouldNotWeighUpARewardWhenThePolicyMovedTowardsItsDraw() {
    float[] now = {(float) Math.log(0.9), 0, 0};
    float[] credits = ControllerLoss.credits(now, drawnAt(0.1, 1e-9, 0.5), ADVANTAGES);
    assertThat(credits).containsExactly(2, 2, -3);
  }

  private static List<Reward> drawnAt(double... probabilities) {
    SkipPattern any = SkipPattern.chain(3, 3);
    return DoubleStream.of(probabilities)
        .mapToObj(probability -> new Reward(new Draw(any, 0, Math.log(probability)), 1))
        .toList();
  }
}
