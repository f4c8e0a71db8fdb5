package org.cryptonas.protocol.delphi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cryptonas.protocol.cost.Bytes;
import org.cryptonas.protocol.cost.LayerCost;
import org.cryptonas.protocol.cost.Load;
import org.cryptonas.protocol.cost.Protocol;
import org.cryptonas.protocol.cost.Quantity;
import org.cryptonas.protocol.cost.Storage;
import org.cryptonas.protocol.cost.Work;
import org.cryptonas.protocol.program.Program;
import org.cryptonas.protocol.program.ProgramStep;

/**
 * DELPHI without its quadratic approximations. Offline the client sends an encrypted random mask
 * for the input of every linear layer and gets an encrypted share of the layer's result; the server
 * garbles a circuit for every ReLU, whose labels pass by oblivious transfer. Online the client
 * sends its masked share to every linear layer, which the server runs on plain values, and the
 * server sends labels for every ReLU, which the client evaluates.
 */
public final class Delphi implements Protocol {
  /** Name by which a configuration picks this protocol. */
  public static final String NAME = "delphi";

  private final DelphiConstants constants;
  private final LinearLayers linear;
  private final ReluLayers garbled;

  /** DELPHI with its published constants. */
  public Delphi() {
    this(DelphiConstants.published());
  }

  private Delphi(DelphiConstants constants) {
    this.constants = constants;
    linear = new LinearLayers(constants);
    garbled = new ReluLayers(constants);
  }

  /** The same protocol with another value for one constant, to see what depends on it. */
  public Delphi with(DelphiConstant constant, double value) {
    return new Delphi(constants.with(constant, value));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<LayerCost> layers(Program program) {
    List<LayerCost> layers = new ArrayList<>();
    layers.add(setup(program));
    for (int index = 0; index < program.steps().size(); index++) {
      layers.add(layer(index, program.steps().get(index)));
    }
    layers.add(output(program));
    return layers;
  }

  @Override
  public Storage storage(Program program) {
    return garbled.storage(program.relus());
  }

  @Override
  public Map<String, Quantity> constants() {
    return constants.byName();
  }

  private LayerCost setup(Program program) {
    Load keys = program.steps().stream().anyMatch(Delphi::linear) ? linear.keys() : Load.NONE;
    Load transfers = program.relus() > 0 ? garbled.setup() : Load.NONE;
    return new LayerCost(-1, "setup", "keys and base transfers", keys.plus(transfers), Load.NONE);
  }

  private LayerCost layer(int index, ProgramStep step) {
    if (step instanceof ProgramStep.Convolution conv) {
      return layer(index, step, linear.offline(linear.counts(conv)), linear.online(conv));
    }
    if (step instanceof ProgramStep.FullyConnected dense) {
      return layer(index, step, linear.offline(linear.counts(dense)), linear.online(dense));
    }
    if (step instanceof ProgramStep.Relu relu) {
      return layer(index, step, garbled.offline(relu.relus()), garbled.online(relu.relus()));
    }
    if (step instanceof ProgramStep.MaxPool pool) {
      throw new IllegalArgumentException(
          "max pool %s: delphi's public implementation has average pools only, expected one in its place"
              .formatted(pool.name()));
    }
    return layer(index, step, Load.NONE, Load.NONE); // each party joins or pools its own shares
  }

  private static LayerCost layer(int index, ProgramStep step, Load offline, Load online) {
    return new LayerCost(index, step.kind(), step.name(), offline, online);
  }

  /**
   * The server's share of the result comes down: with a round trip for the linear layers behind the
   * last ReLU, or together with that ReLU's labels where there are none.
   */
  private LayerCost output(Program program) {
    Bytes down = linear.shares(program.out().size());
    int rounds = linearBehindLastRelu(program.steps()) ? 1 : 0;
    Load online = new Load(Bytes.NONE, down, rounds, Work.NONE, Work.NONE);
    return new LayerCost(program.steps().size(), "output", "result", Load.NONE, online);
  }

  private static boolean linearBehindLastRelu(List<ProgramStep> steps) {
    for (int index = steps.size() - 1; index >= 0; index--) {
      if (steps.get(index) instanceof ProgramStep.Relu) {
        return false;
      }
      if (linear(steps.get(index))) {
        return true;
      }
    }
    return false;
  }

  private static boolean linear(ProgramStep step) {
    return step instanceof ProgramStep.Convolution || step instanceof ProgramStep.FullyConnected;
  }
}
