package org.cryptonas.protocol.packing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cryptonas.protocol.program.ProgramStep;
import org.junit.jupiter.api.Test;

class DensePackingTest {
  @Test
  void shouldSendOneCiphertextEachWayWhenTheMatrixFitsOne() {
    // Eight rows of 1,024 a ciphertext: two diagonals, one rotation between them, nine to add up.
    assertThat(count(1024, 10)).isEqualTo(new HomomorphicCounts(1, 1, 2, 10, 10));
    assertThat(count(64, 10)).isEqualTo(new HomomorphicCounts(1, 1, 1, 6, 6));
  }

  @Test
  void shouldMeetEachDiagonalWhenARowFillsTheCiphertext() {
    HomomorphicCounts counts = count(8192, 200);

    assertThat(counts.multiplications()).isEqualTo(256);
    assertThat(counts.rotations()).isEqualTo(255 + 5);
  }

  @Test
  void shouldCutAMatrixIntoBlocksWhenOneCiphertextCannotServeIt() {
    assertThat(count(20_000, 10).sent()).isEqualTo(3);
    assertThat(count(20_000, 10).returned()).isEqualTo(1);
    assertThat(count(64, 10_000).sent()).isEqualTo(1);
    assertThat(count(64, 10_000).returned()).isEqualTo(2);
    assertThat(count(5_000, 5_000).returned()).isEqualTo(2);
    assertThat(count(16_384, 10).multiplications())
        .isEqualTo(2 * count(8_192, 10).multiplications());
  }

  @Test
  void shouldFillEverySlotWithResultsWhenTheInputFitsAHalf() {
    assertThat(count(4096, 8192)).isEqualTo(new HomomorphicCounts(1, 1, 4096, 4095, 16_839));
    assertThat(count(10, 5_000)).isEqualTo(new HomomorphicCounts(1, 1, 16, 15, 28));
  }

  @Test
  void shouldCountALayerOfAnySizeAtOnce() {
    int most = Integer.MAX_VALUE;

    assertThat(count(most, most).sent()).isEqualTo(1 << 18);
    assertThat(count(most, most).returned()).isEqualTo(1 << 19);
  }

  @Property(tries = 300)
  void shouldNeverTakeLessWhenAnInputOrOutputIsAdded(
      @ForAll @IntRange(min = 1, max = 10_000) int inputs,
      @ForAll @IntRange(min = 1, max = 5_000) int outputs) {
    long operations = operations(count(inputs, outputs));

    assertThat(operations(count(inputs + 1, outputs))).isGreaterThanOrEqualTo(operations);
    assertThat(operations(count(inputs, outputs + 1))).isGreaterThanOrEqualTo(operations);
  }

  private static long operations(HomomorphicCounts counts) {
    return counts.multiplications() + counts.keySwitches();
  }

  private static HomomorphicCounts count(int inputs, int outputs) {
    return new DensePacking(new Slots(8192), new ProgramStep.FullyConnected("fc", inputs, outputs))
        .count();
  }
}
