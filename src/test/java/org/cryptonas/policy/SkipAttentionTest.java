package org.cryptonas.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SkipAttentionTest {
  private final NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
  private final SkipAttention attention =
      new SkipAttention(row(2), row(3), row(5), manager); // one unit: W1 = 2, W2 = 3, v = 5

  @AfterEach
  void close() {
    manager.close();
  }

  @Test
  void shouldScoreEachAnchorAgainstTheHiddenState() {
    attention.remember(row(.1f));
    attention.remember(row(-.4f));
    float[] scores = attention.scores(row(.2f)).toFloatArray();
    assertThat((double) scores[0]).isCloseTo(5 * Math.tanh(.2 + .6), within(1e-5));
    assertThat((double) scores[1]).isCloseTo(5 * Math.tanh(-.8 + .6), within(1e-5));
  }

  @Test
  void shouldSumTheChosenAnchorsOverOneMoreThanTheirNumber() {
    attention.remember(row(.1f));
    attention.remember(row(-.4f));
    assertThat(attention.summary(row(1, 1)).getFloat()).isCloseTo(-.3f / 3, within(1e-6f));
    assertThat(attention.summary(row(0, 1)).getFloat()).isCloseTo(-.4f / 2, within(1e-6f));
    assertThat(attention.summary(row(0, 0)).getFloat()).isZero();
  }

  private NDArray row(float... values) {
    return manager.create(new float[][] {values});
  }
}
