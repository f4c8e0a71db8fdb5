package org.cryptonas.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;

class LstmCellTest {
  @Test
  void shouldComputeTheGatesInTheirOrderWhenItHasOneUnit() {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
      NDArray weights = manager.create(new float[][] {{.1f, .2f, .3f, .4f}, {.5f, -.6f, .7f, .8f}});
      LstmCell.State before =
          new LstmCell.State(
              manager.create(new float[][] {{-2}}), manager.create(new float[][] {{3}}));
      LstmCell.State after =
          new LstmCell(weights).next(manager.create(new float[][] {{1}}), before);
      double in = sigmoid(.1 - 1.0);
      double forget = sigmoid(.2 + 1.2);
      double out = sigmoid(.3 - 1.4);
      double cell = in * Math.tanh(.4 - 1.6) + forget * 3;
      assertThat((double) after.cell().getFloat()).isCloseTo(cell, within(1e-5));
      assertThat((double) after.hidden().getFloat()).isCloseTo(out * Math.tanh(cell), within(1e-5));
    }
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
