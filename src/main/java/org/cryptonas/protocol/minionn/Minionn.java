package org.cryptonas.protocol.minionn;

import static org.cryptonas.protocol.cost.Standing.FITTED;

import java.util.List;
import java.util.Map;
import org.cryptonas.protocol.circuit.Circuit;
import org.cryptonas.protocol.circuit.MinionnRelu;
import org.cryptonas.protocol.cost.Bytes;
import org.cryptonas.protocol.cost.Constants;
import org.cryptonas.protocol.cost.LayeredProtocol;
import org.cryptonas.protocol.cost.Load;
import org.cryptonas.protocol.cost.Operation;
import org.cryptonas.protocol.cost.Quantity;
import org.cryptonas.protocol.cost.Split;
import org.cryptonas.protocol.cost.Standing;
import org.cryptonas.protocol.cost.StepCost;
import org.cryptonas.protocol.cost.Storage;
import org.cryptonas.protocol.cost.Work;
import org.cryptonas.protocol.packing.Slots;
import org.cryptonas.protocol.program.Program;
import org.cryptonas.protocol.program.ProgramStep;

/**
 * MiniONN. Offline both parties make triplets under homomorphic encryption for every linear layer,
 * which they then run on their own shares; a ReLU is a garbled circuit, made and evaluated online.
 * What its encryption takes is known from totals only: there are no ciphertexts to count.
 */
public final class Minionn extends LayeredProtocol {
  /** Name by which a configuration picks this protocol. */
  public static final String NAME = "minionn";

  private static final double MICROS = 1e-6;
  private static final String FIT =
      "seconds of its CIFAR-10 network, without its bytes' on 3 Gbit/s: %s us a %s";

  private static final int RELU_ANDS = 93;

  private static final Map<Operation, Quantity> TIMES =
      Map.of(
          Operation.EVALUATE_AND,
          new Quantity(320 * MICROS / RELU_ANDS, FITTED, FIT.formatted(320, "ReLU")),
          Operation.TRIPLET_MAC,
          new Quantity(7.59 * MICROS, FITTED, FIT.formatted(7.59, "multiplication")),
          Operation.PLAINTEXT_MAC,
          new Quantity(
              0.58e-9, FITTED, "figure 1 of CryptoNAS: ReLUs take up to 10,000 times as long"));

  private final Split triplet;
  private final Circuit circuit;
  private final int ringBits;
  private final long ringBytes;
  private final Bytes reluUp;
  private final Bytes reluDown;

  /** MiniONN with its published constants. */
  public Minionn() {
    this(Constants.published(NAME, List.of(MinionnConstant.values()), TIMES));
  }

  private Minionn(Constants constants) {
    super(NAME, constants);
    ringBits = constants.small(MinionnConstant.RING_BITS);
    ringBytes = Slots.toHold(ringBits, Byte.SIZE);
    circuit = MinionnRelu.over(ringBits);
    double half = constants.value(MinionnConstant.TRIPLET_WIRE) * Byte.SIZE / 2;
    triplet = new Split(half, half);
    long labels = constants.of(MinionnConstant.LABEL) * ringBits;
    reluUp = Bytes.plain(labels);
    reluDown = down(constants, labels);
  }

  /** Tables, labels of the server's share and mask, and two labels a wire that are transferred. */
  private Bytes down(Constants constants, long labels) {
    long payload = constants.of(MinionnConstant.GARBLED_AND) * circuit.ands() + 4 * labels;
    long wire = constants.of(MinionnConstant.RELU_WIRE) - labels;
    return new Bytes(payload, Math.max(payload, wire));
  }

  @Override
  protected Minionn with(Constants changed) {
    return new Minionn(changed);
  }

  /** AND gates of the circuit that is built. */
  @Override
  protected Map<String, Quantity> counted() {
    return Map.of(
        "circuit-ands", new Quantity(circuit.ands(), Standing.DERIVED, "counted on the circuit"));
  }

  /** The client's share of the image goes up with the first message of the inference. */
  @Override
  public StepCost setup(Program program) {
    Bytes image = Bytes.plain(ringBytes * program.in().size());
    return StepCost.online(new Load(image, Bytes.NONE, 0, Work.NONE, Work.NONE));
  }

  @Override
  protected StepCost convolution(ProgramStep.Convolution convolution) {
    return linear(convolution);
  }

  @Override
  protected StepCost fullyConnected(ProgramStep.FullyConnected dense) {
    return linear(dense);
  }

  @Override
  protected StepCost relus(long number) {
    Work garbling = Work.of(Operation.GARBLE_AND, circuit.ands() * number);
    Work evaluation = Work.of(Operation.EVALUATE_AND, circuit.ands() * number);
    return StepCost.online(
        new Load(reluUp.times(number), reluDown.times(number), 1, evaluation, garbling));
  }

  @Override
  public StepCost result(Program program) {
    return shareDown(ringBytes * program.out().size() * Byte.SIZE);
  }

  /** Either party keeps its share of each linear layer's input mask and triplets' sums. */
  @Override
  public Storage storage(Program program) {
    long values = program.throughLinear();
    return new Storage(ringBytes * values, ringBytes * values);
  }

  private StepCost linear(ProgramStep step) {
    long macs = step.macs();
    Bytes up = Bytes.plain(triplet.bytesUp(macs));
    Bytes down = Bytes.plain(triplet.bytesDown(macs));
    return new StepCost(
        new Load(up, down, 1, Work.NONE, Work.of(Operation.TRIPLET_MAC, macs)),
        new Load(Bytes.NONE, Bytes.NONE, 0, Work.NONE, Work.of(Operation.PLAINTEXT_MAC, macs)));
  }
}
