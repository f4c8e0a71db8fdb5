package org.cryptonas.protocol.delphi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cryptonas.protocol.Links;
import org.cryptonas.protocol.Machines;
import org.cryptonas.protocol.cost.CostReport;
import org.cryptonas.protocol.cost.LayerCost;
import org.cryptonas.protocol.cost.Operation;
import org.cryptonas.protocol.cost.OperationCost;
import org.cryptonas.protocol.cost.Pace;
import org.cryptonas.protocol.program.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The simulation beside published runs of the implementation it simulates. */
class PublishedRunsTest {
  private static final String RESNET_32 = "resnet32-cifar10";
  private static final Delphi DELPHI = new Delphi();
  private static final Pace SERVER = Machines.EPYC_7502.pace(DELPHI.times());

  @ParameterizedTest
  @MethodSource("layers")
  void shouldUploadWhatWasMeasuredOfEveryLayer(PublishedLayer layer) {
    LayerCost cost = simulated(layer);

    assertThat(cost.offline().up().wire()).isCloseTo(layer.offlineUp(), withinPercentage(0.2));
    assertThat(cost.online().up().wire()).isCloseTo(layer.onlineUp(), withinPercentage(0.2));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void shouldDownloadWhatWasMeasuredOfEveryLayer(PublishedLayer layer) {
    LayerCost cost = simulated(layer);

    assertThat(cost.offline().down().wire()).isCloseTo(layer.offlineDown(), withinPercentage(0.01));
  }

  @ParameterizedTest
  @MethodSource("convolutions")
  void shouldDownloadTheMeasuredLabelsOfEveryReluLayer(PublishedLayer layer) {
    Program program = PublishedLayer.program(List.of(layer));
    LayerCost relu = DELPHI.layers(program).get(2);

    assertThat(relu.kind()).isEqualTo("relu");
    assertThat(relu.online().down().wire())
        .isCloseTo(layer.onlineReluDown(), withinPercentage(0.01));
  }

  @ParameterizedTest
  @MethodSource("linearLayers")
  void shouldEvaluateEveryLayerWithinFifteenPercentOfTheMeasuredSeconds(PublishedLayer layer) {
    double seconds = SERVER.seconds(simulated(layer).offline().server());

    assertThat(seconds).isCloseTo(layer.heEvalSeconds(), withinPercentage(15));
  }

  @Test
  void shouldSendTheTotalBytesOfResNet32() {
    CostReport report = resNet32();

    assertThat(report.relus()).isEqualTo(303_104);
    assertThat(report.offline().up().wire())
        .isCloseTo(198_745_203L + 33_180_308 + 4_096 + 203_685_888, withinPercentage(0.01));
    assertThat(report.offline().down().wire())
        .isCloseTo(24_646_727L + 5_174_592_080L + 407_371_776, withinPercentage(0.01));
    assertThat(report.online().up().wire()).isCloseTo(2_729_248L, withinPercentage(0.01));
    assertThat(report.online().down().wire()).isCloseTo(358_875_384L, withinPercentage(0.01));
  }

  @Test
  void shouldSpendTheTotalSecondsOfResNet32() {
    CostReport report = resNet32();

    double evaluatedRelus =
        report.layers().stream().mapToDouble(l -> SERVER.seconds(l.online().client())).sum();
    double evaluation = seconds(report, Operation.CIPHERTEXT_MULTIPLY, Operation.CIPHERTEXT_ROTATE);
    double garbling = seconds(report, Operation.GARBLE_AND);
    double linear = seconds(report, Operation.PLAINTEXT_CONVOLUTION, Operation.PLAINTEXT_MAC);
    assertThat(evaluation).isCloseTo(40.9, withinPercentage(10));
    assertThat(garbling).isCloseTo(9.52, withinPercentage(10));
    assertThat(evaluatedRelus).isCloseTo(5.54, withinPercentage(10));
    assertThat(linear).isCloseTo(0.28, withinPercentage(20));
  }

  private static double seconds(CostReport report, Operation... operations) {
    return report.layers().stream()
        .map(report::operations)
        .mapToDouble(costs -> seconds(costs, operations))
        .sum();
  }

  private static double seconds(Map<Operation, OperationCost> costs, Operation... operations) {
    return Stream.of(operations)
        .map(operation -> costs.getOrDefault(operation, new OperationCost(0, 0)))
        .mapToDouble(OperationCost::seconds)
        .sum();
  }

  private static LayerCost simulated(PublishedLayer layer) {
    return DELPHI.layers(PublishedLayer.program(List.of(layer))).get(1);
  }

  private static CostReport resNet32() {
    Program program = PublishedLayer.program(PublishedLayer.of(RESNET_32));
    return DELPHI.report(program, Links.LAN, Machines.published());
  }

  static List<PublishedLayer> layers() {
    return PublishedLayer.all();
  }

  static List<PublishedLayer> linearLayers() {
    return layers().stream().filter(layer -> !layer.kind().equals("pool")).toList();
  }

  static List<PublishedLayer> convolutions() {
    return layers().stream().filter(layer -> layer.kind().equals("conv")).toList();
  }
}
