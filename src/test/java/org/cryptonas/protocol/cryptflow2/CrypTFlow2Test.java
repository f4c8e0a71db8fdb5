package org.cryptonas.protocol.cryptflow2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.protocol.Costing;
import org.cryptonas.protocol.cost.Bytes;
import org.cryptonas.protocol.cost.LayerCost;
import org.cryptonas.protocol.cost.Load;
import org.cryptonas.protocol.cost.Operation;
import org.cryptonas.protocol.cost.Protocol;
import org.cryptonas.protocol.cost.StepCost;
import org.cryptonas.protocol.cost.Storage;
import org.cryptonas.protocol.cost.Work;
import org.cryptonas.protocol.program.Program;
import org.cryptonas.protocol.program.ProgramStep;
import org.cryptonas.protocol.program.ProgramStep.FullyConnected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrypTFlow2Test {
  private static final Protocol CRYPTFLOW2 = new CrypTFlow2();

  /** 37 and 41 bits: 577.25 and 649.25 B, 32 bits: 519.5 B. */
  @ParameterizedTest
  @CsvSource({"32, 519.5", "37, 577.25", "41, 649.25"})
  void shouldSendThePublishedBytesOfAReluBothWays(int ringBits, double expected) {
    Protocol protocol = CRYPTFLOW2.with("ring-bits", ringBits);
    Load relus = Costing.first(protocol, Costing.relu(4, 32)).online();

    assertThat(relus.up().wire() + relus.down().wire()).isEqualTo((long) (4096 * expected));
  }

  @Test
  void shouldCompareInLogarithmicallyManyRounds() {
    assertThat(Costing.first(CRYPTFLOW2, Costing.relu(1, 8)).online().rounds()).isEqualTo(6 + 2);
  }

  @Test
  void shouldSendItsInputOnceAndRotateItAtTheServer() {
    Load conv = Costing.first(CRYPTFLOW2, Costing.conv(30, 64, 64, 3, 1)).online();

    assertThat(conv.up()).isEqualTo(Bytes.plain(8 * 393_216));
    assertThat(conv.down()).isEqualTo(Bytes.plain(8 * 131_072));
    assertThat(conv.server().count(Operation.CIPHERTEXT_MULTIPLY)).isEqualTo(16 * 4 * 8 * 9);
    assertThat(conv.server().count(Operation.CIPHERTEXT_ROTATE)).isEqualTo(8 * 8 + 16 * 3 + 8);
  }

  /** Counted by a literal transcription of the public implementation's loops. */
  @ParameterizedTest
  @CsvSource({
    "4, 48, 3, 1, 50, 255",
    "4, 6, 48, 1, 53, 255",
    "30, 2, 1, 3, 18, 11",
    "14, 20, 20, 3, 288, 39",
    "14, 16, 40, 3, 432, 70",
    "6, 100, 130, 3, 2061, 262"
  })
  void shouldMultiplyOnlyWhereChannelsMeetButRotateEmptySumsToo(
      int side, int in, int out, int kernel, long multiplications, long rotations) {
    Work server =
        Costing.first(CRYPTFLOW2, Costing.conv(side, in, out, kernel, 1)).online().server();

    assertThat(server.count(Operation.CIPHERTEXT_MULTIPLY)).isEqualTo(multiplications);
    assertThat(server.count(Operation.CIPHERTEXT_ROTATE)).isEqualTo(rotations);
  }

  @Test
  void shouldTakeALargerRingForAnInputThatExceedsHalf() {
    Load half = Costing.first(CRYPTFLOW2, new FullyConnected("fc", 4096, 100)).online();
    Load more = Costing.first(CRYPTFLOW2, new FullyConnected("fc", 4097, 100)).online();
    Load most = Costing.first(CRYPTFLOW2, new FullyConnected("fc", 40_000, 100)).online();

    assertThat(half.up()).isEqualTo(Bytes.plain(393_216));
    assertThat(more.up()).isEqualTo(Bytes.plain(2 * 393_216));
    assertThat(more.down()).isEqualTo(Bytes.plain(2 * 131_072));
    assertThat(more.server().count(Operation.CIPHERTEXT_MULTIPLY)).isEqualTo(64);
    assertThat(most.up()).isEqualTo(Bytes.plain(2 * 4 * 393_216));
  }

  @Test
  void shouldTakeAPaddedImageThatExceedsAPowerOfTwoForTheNextOne() {
    Load padded = Costing.first(CRYPTFLOW2, Costing.conv(32, 64, 64, 3, 1)).online();

    assertThat(padded.up()).isEqualTo(Bytes.plain(16 * 393_216));
  }

  @Test
  void shouldTakeAStrideApartIntoConvolutionsOfStrideOne() {
    Load subsampled = Costing.first(CRYPTFLOW2, Costing.conv(32, 64, 64, 1, 2)).online();
    Load four = Costing.first(CRYPTFLOW2, Costing.conv(32, 64, 64, 3, 2)).online();

    assertThat(subsampled.up()).isEqualTo(Bytes.plain(2 * 393_216));
    assertThat(subsampled.server().count(Operation.CIPHERTEXT_MULTIPLY)).isEqualTo(4 * 16 * 2);
    assertThat(four.server().count(Operation.ENCRYPT)).isZero();
    assertThat(four.client().count(Operation.ENCRYPT)).isEqualTo(4 + 4 + 4 + 2);
  }

  @Test
  void shouldTakeALargerRingForALargerImage() {
    Load conv = Costing.first(CRYPTFLOW2, Costing.conv(128, 1, 1, 1, 1)).online();

    assertThat(conv.up()).isEqualTo(Bytes.plain(4 * 393_216));
    assertThat(conv.client().count(Operation.ENCRYPT)).isEqualTo(1);
  }

  @Test
  void shouldCutAnImageThatNoRingHolds() {
    Load conv = Costing.first(CRYPTFLOW2, Costing.conv(256, 1, 1, 1, 1)).online();

    assertThat(conv.client().count(Operation.ENCRYPT)).isEqualTo(4);
    assertThat(conv.rounds()).isEqualTo(1);
  }

  @Test
  void shouldRefuseAKernelThatReachesOverAllSlots() {
    for (int kernel : new int[] {299, 65_536, Integer.MAX_VALUE}) {
      assertThatThrownBy(() -> Costing.first(CRYPTFLOW2, Costing.conv(300, 1, 1, kernel, 1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("kernel of " + kernel)
          .hasMessageContaining("16384 pixels");
    }
  }

  @Test
  void shouldTruncateAfterLinearLayersOnly() {
    ProgramStep conv = Costing.conv(8, 1, 4, 3, 1);
    Program program = new Program(List.of(conv, Costing.relu(4, 8)));
    Load truncation = CRYPTFLOW2.truncation(program).online();

    assertThat(truncation.up().wire() + truncation.down().wire()).isEqualTo(4 * 64 * 950);
    assertThat(truncation.client().count(Operation.TRUNCATE)).isEqualTo(256);
    LayerCost last = CRYPTFLOW2.layers(program).get(4);
    assertThat(last.kind()).isEqualTo("truncation");
    assertThat(last.index()).isEqualTo(3);
    assertThat(CRYPTFLOW2.truncation(new Program(List.of(Costing.relu(4, 8)))).online().up())
        .isEqualTo(Bytes.NONE);
  }

  @Test
  void shouldCompareAMaxPoolsWindowsValueByValue() {
    Load pool = Costing.first(CRYPTFLOW2, Costing.maxPool(4, 8, 2, 2)).online();
    Load relus = Costing.first(CRYPTFLOW2, Costing.relu(3 * 4, 4)).online();

    assertThat(pool.up()).isEqualTo(relus.up());
    assertThat(pool.rounds()).isEqualTo(3 * relus.rounds());
  }

  @Test
  void shouldMultiplyAnUnfoldedBatchNormElementByElement() {
    ProgramStep scale = new ProgramStep.Scale("norm", new ImageShape(9, 32, 32));

    assertThat(Costing.first(CRYPTFLOW2, scale).online().up()).isEqualTo(Bytes.plain(2 * 393_216));
  }

  @Test
  void shouldDoNothingBeforeTheInputIsThere() {
    ProgramStep conv = Costing.conv(8, 1, 4, 3, 1);

    assertThat(Costing.first(CRYPTFLOW2, conv).offline()).isEqualTo(Load.NONE);
    assertThat(CRYPTFLOW2.setup(new Program(List.of(conv)))).isEqualTo(StepCost.NONE);
    assertThat(CRYPTFLOW2.storage(new Program(List.of(conv)))).isEqualTo(Storage.NONE);
  }
}
