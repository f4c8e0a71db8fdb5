package org.cryptonas.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cryptonas.data.Dataset;
import org.junit.jupiter.api.Test;

class BatchFeedTest {
  private static BatchFeed feed(TrainingSettings settings, long seed) {
    Dataset data = TinyData.dataset();
    BatchBuffer buffer =
        new BatchBuffer(
            data.training(),
            Standardisation.of(data.training()),
            settings.batch(),
            MemoryOrder.CHANNELS_LAST);
    return new BatchFeed(data, settings, buffer, seed);
  }

  private static TrainingSettings settings(double smoothing) {
    return new TrainingSettings(8, 0.1, 0, 0, 1, 0.9, 0, 0, smoothing, 1, 2, true);
  }

  @Test
  void shouldWantOneClassWhenLabelsAreNotSmoothed() {
    for (float[] target : feed(settings(0), 1).next()) {
      assertThat(target).containsOnly(-0f, -1f / 8).containsOnlyOnce(-1f / 8);
    }
  }

  @Test
  void shouldWantEveryClassALittleWhenLabelsAreSmoothed() {
    for (float[] target : feed(settings(0.2), 1).next()) {
      double sum = 0;
      for (float wanted : target) {
        assertThat(wanted).isNegative();
        sum += wanted;
      }
      assertThat(sum).isCloseTo(-1.0 / 8, within(1e-6));
      assertThat(target).contains((float) (-0.2 / 4 / 8 - 0.8 / 8));
    }
  }

  @Test
  void shouldGiveTheSameBatchesWhenTheSeedIsTheSame() {
    BatchFeed one = feed(settings(0), 5);
    BatchFeed same = feed(settings(0), 5);
    BatchFeed other = feed(settings(0), 6);

    List<Boolean> differs = new ArrayList<>();
    for (int batch = 0; batch < 3; batch++) {
      float[][] targets = one.next();
      assertThat(same.next()).isDeepEqualTo(targets);
      differs.add(!java.util.Arrays.deepEquals(other.next(), targets));
    }
    assertThat(differs).contains(true);
  }

  @Property(tries = 50)
  void shouldShowEachImageOnceBeforeAnyComesAgain(
      @ForAll @IntRange(min = 1, max = 60) int count, @ForAll long seed) {
    Sampler sampler = new Sampler(count, new SplittableRandom(seed));

    for (int epoch = 0; epoch < 3; epoch++) {
      List<Integer> seen = IntStream.range(0, count).mapToObj(at -> sampler.next()).toList();
      assertThat(seen).containsExactlyInAnyOrderElementsOf(range(count));
    }
  }

  @Property(tries = 50)
  void shouldMoveByThePaddingAtMost(
      @ForAll @IntRange(max = 4) int padding, @ForAll boolean flip, @ForAll long seed) {
    TrainingSettings settings =
        new TrainingSettings(8, 0.1, 0, 0, 1, 0.9, 0, 0, 0, 1, padding, flip);

    Augmentation move = Augmentation.draw(settings, new SplittableRandom(seed));

    assertThat(move.down()).isBetween(-padding, padding);
    assertThat(move.right()).isBetween(-padding, padding);
    assertThat(flip || !move.mirrored()).isTrue();
  }

  private static List<Integer> range(int count) {
    return IntStream.range(0, count).boxed().toList();
  }
}
