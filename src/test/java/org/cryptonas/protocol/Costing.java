package org.cryptonas.protocol;

import java.util.List;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.protocol.cost.CostReport;
import org.cryptonas.protocol.cost.LayerCost;
import org.cryptonas.protocol.cost.Protocol;
import org.cryptonas.protocol.program.Program;
import org.cryptonas.protocol.program.ProgramStep;

/** Costs single steps, as tests of protocols do. */
public final class Costing {
  private Costing() {}

  /** What one step costs on a LAN between published machines. */
  public static CostReport of(Protocol protocol, ProgramStep... steps) {
    return protocol.report(new Program(List.of(steps)), Links.LAN, Machines.published());
  }

  /** The first step's layer. */
  public static LayerCost first(Protocol protocol, ProgramStep... steps) {
    return protocol.layers(new Program(List.of(steps))).get(1);
  }

  public static ProgramStep.Convolution conv(int side, int in, int out, int kernel, int stride) {
    ImageShape shape = new ImageShape(in, side, side);
    return new ProgramStep.Convolution("conv", shape, out, kernel, stride);
  }

  public static ProgramStep.Relu relu(int channels, int side) {
    return new ProgramStep.Relu("relu", new ImageShape(channels, side, side));
  }

  public static ProgramStep.MaxPool maxPool(int channels, int side, int kernel, int stride) {
    ImageShape in = new ImageShape(channels, side, side);
    ImageShape out = new ImageShape(channels, side / stride, side / stride);
    return new ProgramStep.MaxPool("pool", in, out, kernel);
  }
}
