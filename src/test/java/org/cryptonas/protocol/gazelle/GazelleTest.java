package org.cryptonas.protocol.gazelle;

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
import org.cryptonas.protocol.cost.Storage;
import org.cryptonas.protocol.program.Program;
import org.cryptonas.protocol.program.ProgramStep;
import org.junit.jupiter.api.Test;

class GazelleTest {
  private static final Protocol GAZELLE = new Gazelle();

  @Test
  void shouldSendThePublishedBytesOfAReluInBothPhases() {
    LayerCost relu = Costing.first(GAZELLE, Costing.relu(1, 1));

    assertThat(relu.offline().down()).isEqualTo(Bytes.plain(5_440));
    assertThat(relu.online().up().wire() + relu.online().down().wire()).isEqualTo(1_680);
    assertThat(relu.offline().server().count(Operation.GARBLE_AND)).isEqualTo(170);
  }

  @Test
  void shouldPackChannelsIntoSlotsAndTurnSumsIntoPlace() {
    Load conv = Costing.first(GAZELLE, Costing.conv(16, 128, 128, 3, 1)).online();

    assertThat(conv.up()).isEqualTo(Bytes.plain(16 * 32_768));
    assertThat(conv.server().count(Operation.CIPHERTEXT_MULTIPLY)).isEqualTo(16 * 16 * 8 * 9);
    assertThat(conv.server().count(Operation.CIPHERTEXT_ROTATE)).isEqualTo(16 * 8 + 16 * 7);
  }

  @Test
  void shouldMultiplyNoMoreDiagonalsThanThereAreChannels() {
    Load conv = Costing.first(GAZELLE, Costing.conv(8, 3, 8, 3, 1)).online();

    assertThat(conv.server().count(Operation.CIPHERTEXT_MULTIPLY)).isEqualTo(8 * 9);
    assertThat(conv.server().count(Operation.CIPHERTEXT_ROTATE)).isEqualTo(8 + 7);
  }

  @Test
  void shouldCountAsManyChannelsAsCanBeNumbered() {
    Load conv = Costing.first(GAZELLE, Costing.conv(1, 1, Integer.MAX_VALUE, 1, 1)).online();

    assertThat(conv.client().count(Operation.DECRYPT)).isEqualTo(1 << 20);
  }

  @Test
  void shouldCutAnImageThatExceedsACiphertext() {
    Load conv = Costing.first(GAZELLE, Costing.conv(64, 1, 1, 1, 1)).online();

    assertThat(conv.up()).isEqualTo(Bytes.plain(2 * 32_768));
  }

  @Test
  void shouldCompareAMaxPoolInCircuits() {
    LayerCost pool = Costing.first(GAZELLE, Costing.maxPool(4, 8, 2, 2));

    assertThat(pool.offline().down()).isEqualTo(Bytes.plain(3 * 64 * 5_440));
    assertThat(pool.online().rounds()).isEqualTo(3);
  }

  @Test
  void shouldKeepTablesAtTheClientUntilTheyAreUsed() {
    assertThat(GAZELLE.storage(new Program(List.of(Costing.relu(1, 1)))))
        .isEqualTo(new Storage(5_440, 1_008));
  }

  @Test
  void shouldRefuseBatchNormThatIsNotFoldedAndAFieldOfOneBit() {
    ProgramStep norm = new ProgramStep.Scale("norm0", new ImageShape(4, 8, 8));

    assertThatThrownBy(() -> Costing.first(GAZELLE, norm))
        .hasMessage(
            "scale norm0: gazelle has no BatchNorm of its own, expected it folded into a"
                + " convolution");
    assertThatThrownBy(() -> GAZELLE.with("field-modulus", 2))
        .hasMessageStartingWith("field modulus 2 (1 bit)");
  }
}
