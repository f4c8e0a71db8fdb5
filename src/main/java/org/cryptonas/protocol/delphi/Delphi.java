package org.cryptonas.protocol.delphi;

import java.util.List;
import java.util.Map;
import org.cryptonas.protocol.cost.Bytes;
import org.cryptonas.protocol.cost.Constants;
import org.cryptonas.protocol.cost.LayeredProtocol;
import org.cryptonas.protocol.cost.Load;
import org.cryptonas.protocol.cost.Quantity;
import org.cryptonas.protocol.cost.StepCost;
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
public final class Delphi extends LayeredProtocol {
  /** Name by which a configuration picks this protocol. */
  public static final String NAME = "delphi";

  private final LinearLayers linear;
  private final ReluLayers garbled;

  /** DELPHI with its published constants. */
  public Delphi() {
    this(Constants.published(NAME, List.of(DelphiConstant.values()), DelphiTimes.EPYC_7502));
  }

  private Delphi(Constants constants) {
    super(NAME, constants);
    linear = new LinearLayers(constants);
    garbled = new ReluLayers(constants);
  }

  @Override
  protected Delphi with(Constants changed) {
    return new Delphi(changed);
  }

  /** What the circuit that is built comes to. */
  @Override
  protected Map<String, Quantity> counted() {
    return garbled.circuit();
  }

  @Override
  public StepCost setup(Program program) {
    boolean encrypts = program.steps().stream().anyMatch(LayeredProtocol::isLinear);
    Load keys = encrypts ? linear.keys() : Load.NONE;
    Load transfers = program.relus() > 0 ? garbled.setup() : Load.NONE;
    return new StepCost(keys.plus(transfers), Load.NONE);
  }

  @Override
  protected StepCost convolution(ProgramStep.Convolution conv) {
    return new StepCost(linear.offline(linear.counts(conv)), linear.online(conv));
  }

  @Override
  protected StepCost fullyConnected(ProgramStep.FullyConnected dense) {
    return new StepCost(linear.offline(linear.counts(dense)), linear.online(dense));
  }

  @Override
  protected StepCost relus(long number) {
    return new StepCost(garbled.offline(number), garbled.online(number));
  }

  @Override
  public Storage storage(Program program) {
    return garbled.storage(program.relus());
  }

  /**
   * The server's share of the result comes down: with a round trip for the linear layers behind the
   * last ReLU, or together with that ReLU's labels where there are none.
   */
  @Override
  public StepCost result(Program program) {
    Bytes down = linear.shares(program.out().size());
    int rounds = linearBehindLastRelu(program.steps()) ? 1 : 0;
    return StepCost.online(new Load(Bytes.NONE, down, rounds, Work.NONE, Work.NONE));
  }

  private static boolean linearBehindLastRelu(List<ProgramStep> steps) {
    for (int index = steps.size() - 1; index >= 0; index--) {
      if (steps.get(index) instanceof ProgramStep.Relu) {
        return false;
      }
      if (isLinear(steps.get(index))) {
        return true;
      }
    }
    return false;
  }
}
