package org.cryptonas.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StratifiedSampleTest {
  @Property(tries = 200)
  void shouldPartTheIndices(@ForAll @Size(max = 200) byte[] labels, @ForAll long seed) {
    StratifiedSample sample = StratifiedSample.of(labels, labels.length / 3, seed);

    assertThat(sample.chosen()).hasSize(labels.length / 3).isSorted();
    assertThat(sample.rest()).isSorted();
    assertThat(Stream.concat(sample.chosen().stream(), sample.rest().stream()))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, labels.length).boxed().toList());
  }

  @Property(tries = 200)
  void shouldGiveEachClassItsShareToWithinOne(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 1000) Integer> counts,
      @ForAll @IntRange(max = 100) int percent) {
    int[] classes = counts.stream().mapToInt(Integer::intValue).toArray();
    int total = Arrays.stream(classes).sum();
    int size = total * percent / 100;

    int[] quotas = StratifiedSample.quotas(classes, size);

    assertThat(Arrays.stream(quotas).sum()).isEqualTo(size);
    for (int c = 0; c < classes.length; c++) {
      double share = total == 0 ? 0 : (double) size * classes[c] / total;
      assertThat((double) quotas[c]).isBetween(share - 1, share + 1);
      assertThat(quotas[c]).isBetween(0, classes[c]);
    }
  }

  @Test
  void shouldDrawTheSameForTheSameSeedOnly() {
    byte[] labels = new byte[1000];

    assertThat(StratifiedSample.of(labels, 100, 1)).isEqualTo(StratifiedSample.of(labels, 100, 1));
    assertThat(StratifiedSample.of(labels, 100, 1))
        .isNotEqualTo(StratifiedSample.of(labels, 100, 2));
  }

  @Test
  void shouldDrawTheSameOnEveryMachine() {
    assertThat(StratifiedSample.of(new byte[20], 5, 1).chosen()).containsExactly(1, 3, 5, 7, 19);
  }

  @Test
  void shouldRefuseToDrawMoreThanThereAre() {
    assertThatThrownBy(() -> StratifiedSample.of(new byte[3], 4, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a sample of 4 out of 3");
  }
}
