package org.cryptonas.node.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.protocol.cost.CostReport;
import org.cryptonas.protocol.cost.LayerCost;
import org.cryptonas.protocol.cost.PhaseCost;
import org.cryptonas.protocol.cost.Protocol;
import org.cryptonas.protocol.program.Program;
import org.cryptonas.protocol.program.ProgramStep;

/**
 * How much longer a ReLU takes than the convolution before it: Figure 1 of the paper (arXiv
 * 2006.08733) rebuilt, which shows MiniONN. A convolution of 8xWxW with 8 filters of 8x3x3, then
 * the ReLU of its result, for several W.
 *
 * @param protocol protocol's name
 * @param link link's name
 * @param client client's machine
 * @param server server's machine
 * @param side W: height and width of the image
 * @param online seconds with the input
 * @param total seconds of both phases
 */
public record LatencyByLayer(
    String protocol,
    String link,
    String client,
    String server,
    int side,
    Seconds online,
    Seconds total) {
  private static final List<Integer> SIDES = List.of(8, 16, 32, 64);
  private static final int CHANNELS = 8;
  private static final int KERNEL = 3;

  /**
   * Seconds of both layers, each priced alone.
   *
   * @param convolution seconds of the convolution
   * @param relu seconds of the ReLU
   * @param ratio the ReLU's over the convolution's; absent where the convolution takes none
   */
  public record Seconds(double convolution, double relu, OptionalDouble ratio) {
    private static Seconds of(double convolution, double relu) {
      boolean none = convolution == 0;
      return new Seconds(
          convolution, relu, none ? OptionalDouble.empty() : OptionalDouble.of(relu / convolution));
    }
  }

  /** Every side under every protocol: a protocol's sides one after another. */
  public static List<LatencyByLayer> of(List<Protocol> protocols, Setting setting) {
    List<LatencyByLayer> all = new ArrayList<>();
    for (Protocol protocol : protocols) {
      SIDES.forEach(side -> all.add(of(protocol, setting, side)));
    }
    return all;
  }

  private static LatencyByLayer of(Protocol protocol, Setting setting, int side) {
    CostReport report = protocol.report(program(side), setting.link(), setting.parties());
    LayerCost conv = layer(report, 0);
    LayerCost relu = layer(report, 1);
    return new LatencyByLayer(
        report.protocol(),
        setting.link().name(),
        setting.parties().client().name(),
        setting.parties().server().name(),
        side,
        Seconds.of(online(report, conv), online(report, relu)),
        Seconds.of(total(report, conv), total(report, relu)));
  }

  private static Program program(int side) {
    ImageShape image = new ImageShape(CHANNELS, side, side);
    return new Program(
        List.of(
            new ProgramStep.Convolution("conv", image, CHANNELS, KERNEL, 1),
            new ProgramStep.Relu("relu", image)));
  }

  private static LayerCost layer(CostReport report, int index) {
    return report.layers().stream()
        .filter(layer -> layer.index() == index)
        .findFirst()
        .orElseThrow();
  }

  private static double online(CostReport report, LayerCost layer) {
    return report.alone(layer.online()).seconds();
  }

  private static double total(CostReport report, LayerCost layer) {
    PhaseCost offline = report.alone(layer.offline());
    return offline.then(report.alone(layer.online())).seconds();
  }
}
