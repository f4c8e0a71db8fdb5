package org.cryptonas.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.ReluReduction;
import org.cryptonas.data.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandaloneTrainerTest {
  static final TrainingSettings SETTINGS =
      new TrainingSettings(32, 0.1, 0.001, 0, 1, 0.9, 1e-4, 5, 0, 1, 0, false);

  /** A rate that a float cannot hold: the first loss is finite, the weights after it are not. */
  static final TrainingSettings ENDLESS_STEPS =
      new TrainingSettings(32, 1e39, 1e39, 0, 1, 0.9, 1e-4, 5, 0, 1, 0, false);

  private static Architecture architecture(ReluReduction reduction) {
    return new Architecture(TinyData.core(1), TinyData.pattern(), reduction);
  }

  private static byte[] weights(TrainedNetwork trained) {
    return SafeTensors.bytes(trained.weights());
  }

  @ParameterizedTest
  @EnumSource(ReluReduction.class)
  void shouldLearnWhenClassesDiffer(ReluReduction reduction) {
    StandaloneTrainer trainer =
        new StandaloneTrainer(TinyData.dataset(), SETTINGS, ComputeDevice.CPU);

    TrainedNetwork trained = trainer.train(architecture(reduction), 3, 1, TrainingControl.NONE);

    assertThat(trained.accuracy()).isGreaterThan(0.9);
  }

  @Test
  void shouldScoreTheSameWhenWeightsAreUsedAgain() {
    Dataset data = TinyData.dataset();
    StandaloneTrainer trainer = new StandaloneTrainer(data, SETTINGS, ComputeDevice.CPU);
    Architecture architecture = architecture(ReluReduction.PRUNED);

    TrainedNetwork trained = trainer.train(architecture, 2, 1, TrainingControl.NONE);

    assertThat(trainer.accuracy(architecture, trained.weights(), data.validation()))
        .isEqualTo(trained.accuracy());
  }

  @Test
  void shouldGiveTheSameBitsWhenSeedIsTheSame() {
    TrainingSettings all =
        new TrainingSettings(16, 0.1, 0, 0.5, 2, 0.9, 1e-4, 1, 0.1, 0.5, 2, true);
    StandaloneTrainer trainer = new StandaloneTrainer(TinyData.dataset(), all, ComputeDevice.CPU);
    Architecture architecture = architecture(ReluReduction.PRUNED);

    byte[] weights = weights(trainer.train(architecture, 1, 7, TrainingControl.NONE));

    assertThat(weights(trainer.train(architecture, 1, 7, TrainingControl.NONE))).isEqualTo(weights);
    assertThat(weights(trainer.train(architecture, 1, 8, TrainingControl.NONE)))
        .isNotEqualTo(weights);
  }

  @Test
  void shouldStopBetweenStepsWhenCancelled() {
    List<Long> seen = new ArrayList<>();
    TrainingControl afterThree =
        new TrainingControl() {
          @Override
          public boolean cancelled() {
            return seen.size() == 3;
          }

          @Override
          public void progress(long images, long total) {
            seen.add(images);
          }
        };
    StandaloneTrainer trainer =
        new StandaloneTrainer(TinyData.dataset(), SETTINGS, ComputeDevice.CPU);

    assertThatThrownBy(() -> trainer.train(architecture(ReluReduction.PRUNED), 1, 1, afterThree))
        .isInstanceOf(TrainingCancelledException.class);
    assertThat(seen).containsExactly(32L, 64L, 96L);
  }

  @Test
  void shouldNameTheStepWhenLossIsNoNumber() {
    TrainingSettings wild =
        new TrainingSettings(32, 1e30, 1e30, 0, 1, 0.9, 1e-4, 0, 0, 1, 0, false);
    StandaloneTrainer trainer = new StandaloneTrainer(TinyData.dataset(), wild, ComputeDevice.CPU);

    assertThatThrownBy(
            () -> trainer.train(architecture(ReluReduction.PRUNED), 1, 1, TrainingControl.NONE))
        .isInstanceOf(TrainingDivergedException.class)
        .hasMessageMatching("the loss was \\S+ at step \\d+ of 16 .*: training diverged");
  }

  @Test
  void shouldFailWhenTheLastUpdateLeavesWeightsThatAreNoNumbers() {
    StandaloneTrainer trainer =
        new StandaloneTrainer(TinyData.dataset(), ENDLESS_STEPS, ComputeDevice.CPU);

    assertThatThrownBy(
            () -> trainer.train(architecture(ReluReduction.PRUNED), 1e-6, 1, TrainingControl.NONE))
        .isInstanceOf(TrainingDivergedException.class)
        .hasMessageMatching("a weight was \\S+ after the last step: training diverged");
  }

  @Test
  void shouldTakeOneStepWhenEpochsAreFewerThanABatch() {
    StandaloneTrainer trainer =
        new StandaloneTrainer(TinyData.dataset(), SETTINGS, ComputeDevice.CPU);

    TrainedNetwork trained =
        trainer.train(architecture(ReluReduction.PRUNED), 1e-6, 1, TrainingControl.NONE);

    assertThat(trained.accuracy()).isBetween(0.0, 1.0);
  }
}
