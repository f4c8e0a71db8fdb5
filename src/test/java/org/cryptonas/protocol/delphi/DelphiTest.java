package org.cryptonas.protocol.delphi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.protocol.cost.Bytes;
import org.cryptonas.protocol.cost.LayerCost;
import org.cryptonas.protocol.cost.Load;
import org.cryptonas.protocol.cost.Operation;
import org.cryptonas.protocol.cost.Protocol;
import org.cryptonas.protocol.cost.Standing;
import org.cryptonas.protocol.cost.Storage;
import org.cryptonas.protocol.program.Program;
import org.cryptonas.protocol.program.ProgramStep;
import org.junit.jupiter.api.Test;

class DelphiTest {
  private static final Delphi DELPHI = new Delphi();
  private static final ProgramStep CONV =
      new ProgramStep.Convolution("conv", new ImageShape(3, 8, 8), 4, 3, 1);
  private static final ProgramStep RELU = new ProgramStep.Relu("relu", new ImageShape(4, 8, 8));
  private static final ProgramStep DENSE = new ProgramStep.FullyConnected("fc", 256, 10);

  @Test
  void shouldSendThePublishedBytesOfOneRelu() {
    LayerCost relu = layer(1, one(1, 1, 1));

    assertThat(relu.offline().down().wire()).isEqualTo(15_896 + 1_176 + 1_344 + 16);
    assertThat(relu.offline().down().payload()).isEqualTo(662 * 16 + 672 + 1_344);
    assertThat(relu.offline().up()).isEqualTo(new Bytes(672, 672));
    assertThat(relu.online().down()).isEqualTo(new Bytes(672, 1_184 + 8));
    assertThat(relu.online().up()).isEqualTo(Bytes.NONE);
  }

  @Test
  void shouldComputeThePublishedGatesOfOneRelu() {
    LayerCost relu = layer(1, one(1, 1, 1));

    assertThat(relu.offline().server().count(Operation.GARBLE_AND)).isEqualTo(288);
    assertThat(relu.offline().server().count(Operation.OBLIVIOUS_TRANSFER)).isEqualTo(42);
    assertThat(relu.online().client().count(Operation.EVALUATE_AND)).isEqualTo(288);
    assertThat(relu.online().server().count(Operation.ENCODE_LABEL)).isEqualTo(42);
  }

  @Test
  void shouldRefuseMaxPools() {
    ProgramStep pool =
        new ProgramStep.MaxPool("pool1", new ImageShape(4, 8, 8), new ImageShape(4, 4, 4), 2);

    assertThatThrownBy(() -> DELPHI.layers(new Program(List.of(CONV, RELU, pool))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "max pool pool1: delphi was published with average pools only, expected one in its"
                + " place");
  }

  @Test
  void shouldKeepThePublishedBytesOfOneReluBetweenPhases() {
    assertThat(DELPHI.storage(new Program(List.of(one(1, 1, 1)))))
        .isEqualTo(new Storage(18_248, 3_590));
  }

  @Test
  void shouldSendCircuitsInBatchesThatEachHaveAHeader() {
    long one = layer(1, one(1, 1, 1)).offline().down().wire() - 16;

    assertThat(layer(1, one(8, 32, 32)).offline().down().wire()).isEqualTo(8192 * one + 16);
    assertThat(layer(1, one(9, 32, 32)).offline().down().wire()).isEqualTo(9216 * one + 2 * 16);
  }

  @Test
  void shouldSendKeysAndBaseTransfersOncePerInference() {
    LayerCost setup = DELPHI.layers(new Program(List.of(CONV, RELU, CONV, RELU))).get(0);

    assertThat(setup.index()).isEqualTo(-1);
    assertThat(setup.kind()).isEqualTo("setup");
    assertThat(setup.offline().up().wire()).isEqualTo(33_180_308 + 4_096);
    assertThat(setup.online()).isEqualTo(Load.NONE);
  }

  @Test
  void shouldNeedNoSetupForWhatAProgramDoesNotHave() {
    assertThat(layer(0, RELU).offline().up().wire()).isEqualTo(4_096);
    assertThat(layer(0, DENSE).offline().up().wire()).isEqualTo(33_180_308);
  }

  @Test
  void shouldSendNineBytesForEachElementThatEntersALinearLayer() {
    assertThat(layer(1, CONV).online().up()).isEqualTo(new Bytes(3 * 64 * 8, 3 * 64 * 9 + 41));
    assertThat(layer(1, DENSE).online().up()).isEqualTo(new Bytes(256 * 8, 256 * 9 + 41));
  }

  @Test
  void shouldSendOneCiphertextEachWayForAFullyConnectedLayer() {
    assertThat(layer(1, DENSE).offline().up()).isEqualTo(new Bytes(524_288, 524_401));
    assertThat(layer(1, DENSE).offline().down()).isEqualTo(new Bytes(524_288, 524_401));
  }

  @Test
  void shouldAskNothingForWhatEachPartyDoesToItsOwnShares() {
    ProgramStep pool =
        new ProgramStep.AveragePool("pool", new ImageShape(4, 8, 8), new ImageShape(4, 1, 1));
    ProgramStep join = new ProgramStep.Join("concat", new ImageShape(8, 8, 8));

    for (ProgramStep step : List.of(pool, join)) {
      assertThat(layer(1, step).offline()).isEqualTo(Load.NONE);
      assertThat(layer(1, step).online()).isEqualTo(Load.NONE);
    }
  }

  @Test
  void shouldTakeARoundAReluLayerAndOneForTheResult() {
    assertThat(onlineRounds(CONV, RELU, CONV, RELU, DENSE)).isEqualTo(3);
    assertThat(onlineRounds(CONV, CONV, DENSE)).isEqualTo(1);
    assertThat(onlineRounds(CONV, RELU)).isEqualTo(1);
  }

  @Test
  void shouldReturnTheResultsShareLast() {
    List<LayerCost> layers = DELPHI.layers(new Program(List.of(DENSE)));
    LayerCost output = layers.get(layers.size() - 1);

    assertThat(output.index()).isEqualTo(1);
    assertThat(output.kind()).isEqualTo("output");
    assertThat(output.online().down().wire()).isEqualTo(10 * 9 + 41);
  }

  @Test
  void shouldCutALargeImageAndSendEveryTile() {
    ProgramStep large = new ProgramStep.Convolution("conv", new ImageShape(3, 128, 128), 4, 1, 1);
    ProgramStep quarter = new ProgramStep.Convolution("conv", new ImageShape(3, 64, 64), 4, 1, 1);

    long tile = layer(1, quarter).offline().up().payload();
    assertThat(layer(1, large).offline().up().payload()).isEqualTo(4 * tile);
  }

  @Test
  void shouldFollowAChangedConstant() {
    Protocol changed = DELPHI.with("ciphertext-wire", 600_000);
    LayerCost dense = changed.layers(new Program(List.of(DENSE))).get(1);

    assertThat(dense.offline().up().wire()).isEqualTo(600_008);
    assertThat(layer(1, DENSE).offline().up().wire()).isEqualTo(524_401);
  }

  @Test
  void shouldSayWhereEachConstantComesFrom() {
    assertThat(DELPHI.constants())
        .containsKeys("circuit-ands", "circuit-blocks", "circuit-bytes", "seconds.garbleAnd")
        .containsKeys(
            Stream.of(DelphiConstant.values()).map(DelphiConstant::label).toArray(String[]::new));
    assertThat(DELPHI.constants().get("ciphertext-wire").standing()).isEqualTo(Standing.MEASURED);
    assertThat(DELPHI.constants().values()).allSatisfy(q -> assertThat(q.source()).isNotBlank());
  }

  @Test
  void shouldRefuseAConstantItDoesNotHave() {
    assertThatThrownBy(() -> DELPHI.with("ciphertext-wires", 1))
        .hasMessageStartingWith("constant ciphertext-wires of delphi: expected one of ");
  }

  private static ProgramStep one(int channels, int height, int width) {
    return new ProgramStep.Relu("relu", new ImageShape(channels, height, width));
  }

  private static LayerCost layer(int position, ProgramStep step) {
    return DELPHI.layers(new Program(List.of(step))).get(position);
  }

  private static int onlineRounds(ProgramStep... steps) {
    return DELPHI.layers(new Program(List.of(steps))).stream()
        .mapToInt(layer -> layer.online().rounds())
        .sum();
  }
}
