package org.cryptonas.protocol.delphi;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.protocol.packing.HomomorphicCounts;
import org.cryptonas.protocol.packing.Slots;
import org.cryptonas.protocol.program.ProgramStep;
import org.junit.jupiter.api.Test;

class ConvolutionPackingTest {
  private static final Slots SLOTS = new Slots(8192);

  @Test
  void shouldCountThePublishedConvolutionExactly() {
    assertThat(count(64, 64, 32, 3)).isEqualTo(new HomomorphicCounts(72, 8, 4_608, 448, 448));
  }

  @Test
  void shouldRepeatALoneHalfWhenItIsAtMostHalfFull() {
    // One channel each way: one product a tap, and nothing to add up.
    assertThat(count(1, 1, 32, 3)).isEqualTo(new HomomorphicCounts(9, 1, 9, 0, 0));
    // Four channels into one: added up by halving, twice.
    assertThat(count(4, 1, 32, 3)).isEqualTo(new HomomorphicCounts(9, 1, 9, 2, 2));
  }

  @Test
  void shouldAddColumnsWhenInputNeedsBothHalvesAndOutputOne() {
    // Eight input channels fill both halves: three more rotations, by two, by one, and of columns.
    assertThat(count(8, 1, 32, 3)).isEqualTo(new HomomorphicCounts(9, 1, 9, 3, 3));
  }

  @Test
  void shouldRoundAChannelUpToAPowerOfTwoOfSlots() {
    assertThat(count(16, 16, 28, 3)).isEqualTo(count(16, 16, 32, 3));
    assertThat(count(16, 16, 23, 3)).isEqualTo(count(16, 16, 32, 3));
    assertThat(count(16, 16, 15, 3)).isEqualTo(count(16, 16, 16, 3));
  }

  @Property
  void shouldMultiplyOnceAHalfChannelTapAndCiphertextWhenHalvesAreFull(
      @ForAll @IntRange(min = 1, max = 6) int inCiphertexts,
      @ForAll @IntRange(min = 1, max = 6) int outCiphertexts,
      @ForAll @IntRange(min = 0, max = 5) int sideLog) {
    int perHalf = 4096 >> (2 * sideLog);
    HomomorphicCounts counts =
        count(2 * perHalf * inCiphertexts, 2 * perHalf * outCiphertexts, 1 << sideLog, 3);

    assertThat(counts.multiplications())
        .isEqualTo(2L * outCiphertexts * perHalf * inCiphertexts * 9);
    assertThat(counts.rotations())
        .isEqualTo((2L * (perHalf - 1) + 1) * outCiphertexts * inCiphertexts);
  }

  @Property(tries = 2000)
  void shouldNeverTakeLessWhenAChannelIsAdded(
      @ForAll @IntRange(min = 1, max = 300) int in,
      @ForAll @IntRange(min = 1, max = 300) int out,
      @ForAll @IntRange(min = 2, max = 64) int side) {
    HomomorphicCounts counts = count(in, out, side, 3);

    assertNoLess(count(in + 1, out, side, 3), counts);
    assertNoLess(count(in, out + 1, side, 3), counts);
  }

  @Property
  void shouldNeverTakeFewerKeySwitchesThanRotations(
      @ForAll @IntRange(min = 1, max = 300) int in,
      @ForAll @IntRange(min = 1, max = 300) int out,
      @ForAll @IntRange(min = 1, max = 64) int side) {
    HomomorphicCounts counts = count(in, out, side, 1);

    assertThat(counts.keySwitches()).isGreaterThanOrEqualTo(counts.rotations());
  }

  private static void assertNoLess(HomomorphicCounts more, HomomorphicCounts counts) {
    assertThat(more.sent()).isGreaterThanOrEqualTo(counts.sent());
    assertThat(more.returned()).isGreaterThanOrEqualTo(counts.returned());
    assertThat(seconds(more)).isGreaterThanOrEqualTo(seconds(counts));
  }

  private static double seconds(HomomorphicCounts counts) {
    return counts.multiplications() * 2.49 + counts.keySwitches() * 4.43;
  }

  private static HomomorphicCounts count(int in, int out, int side, int kernel) {
    ImageShape shape = new ImageShape(in, side, side);
    return new ConvolutionPacking(SLOTS, new ProgramStep.Convolution("conv", shape, out, kernel, 1))
        .count();
  }
}
