package org.cryptonas.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import org.cryptonas.arch.Network;
import org.junit.jupiter.api.Test;

/** Against the update written out for one weight at a time. */
class NesterovSgdTest {
  private static final Segment A = new Segment("a", List.of(2), 0, Segment.Start.ONES);
  private static final Segment B = new Segment("b", List.of(3), 2, Segment.Start.ONES);
  private static final Segment C = new Segment("c", List.of(1), 5, Segment.Start.ONES);
  private static final WeightLayout LAYOUT =
      new WeightLayout(Map.of("a", A, "b", B, "c", C), Map.of());
  private static final UsedWeights ENDS =
      new UsedWeights(new Network(List.of()), List.of(A, C), List.of());

  private static TrainingSettings settings(double decay, double clip) {
    return new TrainingSettings(1, 0.1, 0.1, 0, 1, 0.9, decay, clip, 0, 1, 0, false);
  }

  private static float[] after(TrainingSettings settings, float[]... gradients) {
    try (NDManager manager = NDManager.newBaseManager()) {
      FlatWeights weights = new FlatWeights(Weights.initial(LAYOUT, 1), manager);
      NesterovSgd sgd = new NesterovSgd(weights, settings, manager);
      for (float[] gradient : gradients) {
        sgd.update(ENDS, manager.create(gradient), 0.1, manager);
      }
      return weights.copy().trainable();
    }
  }

  @Test
  void shouldMoveUsedWeightsAsDefinedAndNoOther() {
    float[] moved = after(settings(0.01, 0), new float[] {1, 2, 3}, new float[] {-1, 0, 1});

    float[] gradients = {1, 2, 0, 0, 0, 3};
    float[] later = {-1, 0, 0, 0, 0, 1};
    for (int at = 0; at < moved.length; at++) {
      boolean used = at < 2 || at == 5;
      double expected = used ? twoSteps(gradients[at], later[at]) : 1;
      assertThat((double) moved[at]).as("weight %d", at).isCloseTo(expected, within(1e-6));
    }
  }

  private static double twoSteps(double first, double second) {
    double weight = 1;
    double velocity = 0;
    for (double gradient : new double[] {first, second}) {
      double decayed = gradient + 0.01 * weight;
      velocity = 0.9 * velocity + decayed;
      weight -= 0.1 * (decayed + 0.9 * velocity);
    }
    return weight;
  }

  @Test
  void shouldShortenTheGradientWhenItsNormIsLarger() {
    float[] clipped = after(settings(0, 2.5), new float[] {0, 3, 4});
    float[] halved = after(settings(0, 0), new float[] {0, 1.5f, 2});

    for (int at = 0; at < clipped.length; at++) {
      assertThat(clipped[at]).isCloseTo(halved[at], within(1e-6f));
    }
  }

  @Test
  void shouldLeaveTheGradientWhenItsNormIsSmaller() {
    assertThat(after(settings(0, 50), new float[] {0, 3, 4}))
        .isEqualTo(after(settings(0, 0), new float[] {0, 3, 4}));
  }

  @Test
  void shouldJoinNeighboursWhenBothAreUsed() {
    UsedWeights all = new UsedWeights(new Network(List.of()), List.of(A, B, C), List.of());

    assertThat(all.runs()).containsExactly(new UsedWeights.Run(0, 6));
    assertThat(ENDS.runs()).containsExactly(new UsedWeights.Run(0, 2), new UsedWeights.Run(5, 6));
  }
}
