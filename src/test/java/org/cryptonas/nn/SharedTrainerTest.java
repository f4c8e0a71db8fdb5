package org.cryptonas.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.ReluReduction;
import org.cryptonas.arch.SkipPattern;
import org.junit.jupiter.api.Test;

class SharedTrainerTest {
  private static final SkipPattern CHAIN = SkipPattern.chain(4, 3);
  private static final SkipPattern DENSE = SkipPattern.dense(4, 5);

  private static SharedTrainer trainer() {
    return trainer(StandaloneTrainerTest.SETTINGS);
  }

  private static SharedTrainer trainer(TrainingSettings settings) {
    return new SharedTrainer(
        TinyData.dataset(),
        TinyData.core(1),
        List.of(3, 5),
        ReluReduction.PRUNED,
        settings,
        ComputeDevice.CPU);
  }

  private static Lesson lesson(int steps, SkipPattern practised, long seed) {
    return new Lesson(
        Collections.nCopies(steps, practised),
        new Pace(32, 1, 0.9),
        List.of(CHAIN, DENSE),
        100,
        0,
        10_000,
        seed);
  }

  @Test
  void shouldScoreBetterWhenTaught() {
    SharedTrainer trainer = trainer();
    Weights start = trainer.initial(1);

    LessonResult result = trainer.teach(start, lesson(40, DENSE, 1), TrainingControl.NONE);

    assertThat(result.scores()).hasSize(2);
    assertThat(result.scores().get(1)).isGreaterThan(0.9);
    assertThat(trainer.teach(result.weights(), lesson(0, DENSE, 2), TrainingControl.NONE).scores())
        .isEqualTo(result.scores());
  }

  @Test
  void shouldScoreOnAsManyImagesAsTheLessonSays() {
    SharedTrainer trainer = trainer();
    Lesson one = new Lesson(List.of(), new Pace(32, 1, 0.9), List.of(CHAIN), 3, 0, 10_000, 1);

    double score = trainer.teach(trainer.initial(1), one, TrainingControl.NONE).scores().get(0);

    assertThat(score * 3).isEqualTo(Math.rint(score * 3));
  }

  @Test
  void shouldLeaveUnusedWeightsAloneWhenAPatternIsTaught() {
    SharedTrainer trainer = trainer();
    Weights start = trainer.initial(1);
    WeightLayout used =
        WeightLayout.of(new Architecture(TinyData.core(1), CHAIN, ReluReduction.PRUNED).network());

    Weights taught = trainer.teach(start, lesson(5, CHAIN, 1), TrainingControl.NONE).weights();

    for (Segment segment : start.layout().trainable().values()) {
      boolean moved = false;
      for (int at = segment.offset(); at < segment.end(); at++) {
        moved |= taught.trainable()[at] != start.trainable()[at];
      }
      assertThat(moved).as(segment.name()).isEqualTo(used.trainable().containsKey(segment.name()));
    }
  }

  @Test
  void shouldFailWhenTheLastUpdateLeavesWeightsThatAreNoNumbers() {
    SharedTrainer trainer = trainer(StandaloneTrainerTest.ENDLESS_STEPS);
    Weights start = trainer.initial(1);

    assertThatThrownBy(() -> trainer.teach(start, lesson(1, DENSE, 1), TrainingControl.NONE))
        .isInstanceOf(TrainingDivergedException.class)
        .hasMessageContaining("after the last step");
  }

  @Test
  void shouldGiveTheSameBitsWhenTheLessonIsTheSame() {
    SharedTrainer trainer = trainer();
    Weights start = trainer.initial(3);

    LessonResult one = trainer.teach(start, lesson(5, DENSE, 4), TrainingControl.NONE);
    LessonResult other = trainer.teach(start, lesson(5, DENSE, 4), TrainingControl.NONE);

    assertThat(SafeTensors.bytes(other.weights())).isEqualTo(SafeTensors.bytes(one.weights()));
    assertThat(other.scores()).isEqualTo(one.scores());
  }

  @Test
  void shouldStartWithTheSameValuesWhenANetworkOfItsOwnHasTheName() {
    Weights shared = trainer().initial(5);
    WeightLayout alone =
        WeightLayout.of(
            new Architecture(TinyData.core(1), TinyData.pattern(), ReluReduction.PRUNED).network());
    Weights own = Weights.initial(alone, 5);

    for (Segment segment : alone.trainable().values()) {
      int there = shared.layout().trainable().get(segment.name()).offset();
      for (int at = 0; at < segment.size(); at++) {
        assertThat(own.trainable()[segment.offset() + at])
            .isEqualTo(shared.trainable()[there + at]);
      }
    }
  }
}
