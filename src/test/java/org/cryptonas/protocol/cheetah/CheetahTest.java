package org.cryptonas.protocol.cheetah;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Optional;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.protocol.Costing;
import org.cryptonas.protocol.cost.Bytes;
import org.cryptonas.protocol.cost.CostReport;
import org.cryptonas.protocol.cost.Load;
import org.cryptonas.protocol.cost.Operation;
import org.cryptonas.protocol.cost.Protocol;
import org.cryptonas.protocol.program.Program;
import org.cryptonas.protocol.program.ProgramStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheetahTest {
  private static final Protocol CHEETAH = new Cheetah();

  /** A published ResNet-50 log. */
  @ParameterizedTest
  @CsvSource({
    "14, 256, 1024, 1, 1, 0.7739, 1.42, 13",
    "14, 1024, 256, 1, 1, 3.0959, 1.194, 52",
    "14, 256, 256, 3, 1, 0.9526, 0.433, 16",
    "14, 1024, 2048, 1, 2, 0.7739, 2.74, 13"
  })
  void shouldSendAndTakeWhatWasMeasured(
      int side, int in, int out, int kernel, int stride, double mib, double seconds, long sent) {
    ProgramStep conv = Costing.conv(side, in, out, kernel, stride);
    CostReport report = Costing.of(CHEETAH, conv);
    Load load = report.layers().get(1).online();

    assertThat(load.client().count(Operation.ENCRYPT)).isEqualTo(sent);
    assertThat(load.server().count(Operation.CIPHERTEXT_MULTIPLY)).isEqualTo(sent * out);
    assertThat(load.up().wire() / 1048576.0).isCloseTo(mib, withinPercentage(0.5));
    assertThat(report.alone(load).serverSeconds()).isCloseTo(seconds, withinPercentage(10));
  }

  @Test
  void shouldTakeFiftySixBytesAndTheSilentTransfersTwoAReluOfThirtySevenBits() {
    Load relus = Costing.first(CHEETAH, Costing.relu(16, 32)).online();

    assertThat(relus.up().payload() + relus.down().payload()).isEqualTo(56 * 16_384);
    assertThat(relus.up().wire() + relus.down().wire()).isEqualTo(58 * 16_384);
    assertThat(relus.rounds()).isEqualTo(1 + 4 + 1);
  }

  /** An independent implementation's comparison, which encodes some of its messages otherwise. */
  @ParameterizedTest
  @CsvSource({"32, 348", "40, 428", "64, 690"})
  void shouldCompareInNearlyTheBitsThatAnotherImplementationMeasured(int ringBits, double bits) {
    Protocol cheetah = CHEETAH.with("ring-bits", ringBits);

    assertThat(bits(cheetah, "comparison-bits")).isCloseTo(bits, withinPercentage(6));
    assertThat(bits(cheetah, "relu-bits"))
        .isEqualTo(bits(cheetah, "comparison-bits") + 2 * (ringBits + 1));
  }

  @Test
  void shouldReturnACiphertextForEachOutputChannelWithTheUsedCoefficientsOnly() {
    Load narrow = Costing.first(CHEETAH, Costing.conv(14, 1, 10, 1, 1)).online();
    Load wide = Costing.first(CHEETAH, Costing.conv(56, 1, 10, 1, 1)).online();

    assertThat(narrow.down().wire()).isEqualTo(10 * (25_600 + 931));
    assertThat(wide.down().wire()).isEqualTo(10 * (25_600 + 14_896));
  }

  @Test
  void shouldCutAPaddedChannelThatExceedsAPolynomial() {
    Load conv = Costing.first(CHEETAH, Costing.conv(64, 3, 5, 3, 1)).online();

    // 66 x 66 in tiles of 64 x 64 that overlap by two: two a side.
    assertThat(conv.client().count(Operation.ENCRYPT)).isEqualTo(3 * 4);
    assertThat(conv.client().count(Operation.DECRYPT)).isEqualTo(5 * 4);
  }

  @Test
  void shouldReturnAlsoThePixelsThatAStrideLeavesOut() {
    Load strided = Costing.first(CHEETAH, Costing.conv(8, 3, 4, 3, 2)).online();
    Load whole = Costing.first(CHEETAH, Costing.conv(8, 3, 4, 3, 1)).online();

    assertThat(strided.down()).isEqualTo(whole.down());
  }

  @ParameterizedTest
  @CsvSource({"1, 5000, 1, 2", "5000, 1, 1, 2", "1, 5000, 3, 4", "5000, 1, 3, 4"})
  void shouldCutAnImageOfOneRowOrColumn(int height, int width, int kernel, long tiles) {
    ProgramStep conv =
        new ProgramStep.Convolution("conv", new ImageShape(1, height, width), 1, kernel, 1);

    assertThat(Costing.first(CHEETAH, conv).online().client().count(Operation.ENCRYPT))
        .isEqualTo(tiles);
  }

  @Test
  void shouldSplitAFullyConnectedLayerIntoTheFewestCiphertexts() {
    Load small = Costing.first(CHEETAH, new ProgramStep.FullyConnected("fc", 256, 10)).online();
    Load large = Costing.first(CHEETAH, new ProgramStep.FullyConnected("fc", 2048, 1000)).online();

    assertThat(small.client().count(Operation.ENCRYPT)).isEqualTo(1);
    assertThat(small.client().count(Operation.DECRYPT)).isEqualTo(1);
    assertThat(large.client().count(Operation.ENCRYPT) + large.client().count(Operation.DECRYPT))
        .isBetween(45L, 46L);
  }

  @Test
  void shouldRefuseAKernelThatNoPolynomialHolds() {
    assertThatThrownBy(() -> Costing.first(CHEETAH, Costing.conv(100, 1, 1, 65, 1)))
        .hasMessageContaining("kernel of 65")
        .hasMessageContaining("4096 coefficients");
  }

  @Test
  void shouldTruncateWithFiveBytesAValue() {
    ProgramStep conv = Costing.conv(8, 1, 4, 3, 1);
    ProgramStep norm = new ProgramStep.Scale("norm", new ImageShape(4, 8, 8));
    Load truncation = CHEETAH.truncation(new Program(List.of(conv, norm))).online();

    assertThat(truncation.up().wire() + truncation.down().wire()).isEqualTo(5 * 512);
    assertThat(truncation.rounds()).isEqualTo(4);
  }

  @Test
  void shouldReturnAShareOfAnyResult() {
    Program program = new Program(List.of(Costing.relu(64, 1024)));

    assertThat(CHEETAH.result(program).online().down())
        .isEqualTo(Bytes.plain(64L * 1024 * 1024 * 37 / 8));
  }

  private static double bits(Protocol protocol, String constant) {
    return Optional.ofNullable(protocol.constants().get(constant)).orElseThrow().value();
  }
}
