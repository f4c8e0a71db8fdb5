package org.cryptonas.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdamTest {
  private static final double RATE = 0.01;
  private static final double BETA2 = 0.9;
  private static final double EPSILON = 1e-3;

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.8})
  void shouldFollowItsFormulaOverSeveralUpdates(double beta1) {
    EnasSettings settings =
        new EnasSettings(1, 1, 1, 1, RATE, beta1, BETA2, EPSILON, 0.9, false, 0, 0, 0.5);
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
      NDArray weights = manager.create(new float[] {1, -2});
      Adam adam = new Adam(manager, 2, settings);
      double[] expected = {1, -2};
      double[] mean = new double[2];
      double[] square = new double[2];
      for (int t = 1; t <= 5; t++) {
        float[] gradient = {0.5f * t, -0.002f};
        try (NDManager step = manager.newSubManager()) {
          adam.update(weights, step.create(gradient), step);
        }
        double rate = RATE * Math.sqrt(1 - Math.pow(BETA2, t)) / (1 - Math.pow(beta1, t));
        for (int at = 0; at < 2; at++) {
          mean[at] = beta1 * mean[at] + (1 - beta1) * gradient[at];
          square[at] = BETA2 * square[at] + (1 - BETA2) * gradient[at] * gradient[at];
          expected[at] -= rate * mean[at] / (Math.sqrt(square[at]) + EPSILON);
          assertThat((double) weights.getFloat(at)).isCloseTo(expected[at], within(1e-6));
        }
      }
    }
  }
}
