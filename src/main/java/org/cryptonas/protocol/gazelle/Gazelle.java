package org.cryptonas.protocol.gazelle;

import static org.cryptonas.protocol.cost.Standing.FITTED;

import java.util.List;
import java.util.Map;
import org.cryptonas.protocol.circuit.Circuit;
import org.cryptonas.protocol.circuit.FieldModulus;
import org.cryptonas.protocol.circuit.GazelleRelu;
import org.cryptonas.protocol.cost.Bytes;
import org.cryptonas.protocol.cost.Constants;
import org.cryptonas.protocol.cost.LayeredProtocol;
import org.cryptonas.protocol.cost.Load;
import org.cryptonas.protocol.cost.Operation;
import org.cryptonas.protocol.cost.Quantity;
import org.cryptonas.protocol.cost.Standing;
import org.cryptonas.protocol.cost.StepCost;
import org.cryptonas.protocol.cost.Storage;
import org.cryptonas.protocol.cost.Work;
import org.cryptonas.protocol.packing.DensePacking;
import org.cryptonas.protocol.packing.HomomorphicCounts;
import org.cryptonas.protocol.packing.Slots;
import org.cryptonas.protocol.packing.Tiling;
import org.cryptonas.protocol.program.Program;
import org.cryptonas.protocol.program.ProgramStep;

/**
 * GAZELLE. Offline the server sends the tables of a garbled circuit for every ReLU. Online the
 * client sends its share of every linear layer's input encrypted and gets its share of the result
 * back; a ReLU takes the server's labels, and the client's by oblivious transfer.
 */
public final class Gazelle extends LayeredProtocol {
  /** Name by which a configuration picks this protocol. */
  public static final String NAME = "gazelle";

  private static final double MICROS = 1e-6;
  private static final String FIT =
      "seconds of MiniONN's CIFAR-10 network, without its bytes' on 3 Gbit/s";

  private static final Map<Operation, Quantity> TIMES =
      Map.of(
          Operation.GARBLE_AND, fitted(0.232),
          Operation.EVALUATE_AND, fitted(0.053),
          Operation.CIPHERTEXT_MULTIPLY, fitted(35),
          Operation.CIPHERTEXT_ROTATE, fitted(226));

  /** Words that the circuit reads: both shares and the server's mask. */
  private static final int INPUTS = 3;

  private final Slots slots;
  private final long ciphertext;
  private final Circuit circuit;
  private final int wires;
  private final long tables;
  private final long labels;
  private final long transfersUp;
  private final long transfersDown;

  /** GAZELLE with its published constants. */
  public Gazelle() {
    this(Constants.published(NAME, List.of(GazelleConstant.values()), TIMES));
  }

  private Gazelle(Constants constants) {
    super(NAME, constants);
    slots = new Slots(constants.small(GazelleConstant.SLOTS));
    ciphertext = constants.of(GazelleConstant.CIPHERTEXT);
    wires = constants.small(GazelleConstant.WIRES);
    circuit = GazelleRelu.of(new FieldModulus(constants.of(GazelleConstant.FIELD_MODULUS)), wires);
    tables = constants.of(GazelleConstant.GARBLED_AND) * circuit.ands();
    labels = constants.of(GazelleConstant.LABEL) * wires;
    transfersUp = constants.of(GazelleConstant.TRANSFER_UP) * wires;
    transfersDown = constants.of(GazelleConstant.TRANSFER_DOWN) * wires;
  }

  @Override
  protected Gazelle with(Constants changed) {
    return new Gazelle(changed);
  }

  /** AND gates of the circuit that is built. */
  @Override
  protected Map<String, Quantity> counted() {
    return Map.of(
        "circuit-ands", new Quantity(circuit.ands(), Standing.DERIVED, "counted on the circuit"));
  }

  @Override
  protected StepCost convolution(ProgramStep.Convolution convolution) {
    Tiling tiling = Tiling.of(convolution, slots.number());
    return linear(new LatticePacking(slots, tiling.tile()).count().times(tiling.tiles()));
  }

  @Override
  protected StepCost fullyConnected(ProgramStep.FullyConnected dense) {
    return linear(new DensePacking(slots, dense).count());
  }

  @Override
  protected StepCost relus(long number) {
    return new StepCost(garbling(number), evaluation(number, 1));
  }

  /** A window's values are compared one after another in a circuit of their own each. */
  @Override
  protected StepCost maxPool(ProgramStep.MaxPool pool) {
    return new StepCost(garbling(pool.comparisons()), evaluation(pool.comparisons(), pool.turns()));
  }

  @Override
  public StepCost result(Program program) {
    return shareDown(program.out().size() * (wires - 1L));
  }

  /** The client keeps the tables, the server the labels it made. */
  @Override
  public Storage storage(Program program) {
    return new Storage(tables * program.compared(), INPUTS * labels * program.compared());
  }

  private Load garbling(long relus) {
    Work work = Work.of(Operation.GARBLE_AND, circuit.ands() * relus);
    return new Load(Bytes.NONE, Bytes.plain(tables * relus), 0, Work.NONE, work);
  }

  /** Labels of the server's share and mask, and transfers of the client's. */
  private Load evaluation(long relus, int rounds) {
    long transfers = wires * relus;
    return new Load(
        Bytes.plain(transfersUp * relus),
        Bytes.plain(((INPUTS - 1) * labels + transfersDown) * relus),
        rounds,
        Work.of(Operation.EVALUATE_AND, circuit.ands() * relus)
            .and(Operation.OBLIVIOUS_TRANSFER, transfers),
        Work.of(Operation.OBLIVIOUS_TRANSFER, transfers));
  }

  private StepCost linear(HomomorphicCounts counts) {
    return StepCost.online(
        new Load(
            Bytes.plain(ciphertext * counts.sent()),
            Bytes.plain(ciphertext * counts.returned()),
            1,
            Work.of(Operation.ENCRYPT, counts.sent()).and(Operation.DECRYPT, counts.returned()),
            Work.of(Operation.CIPHERTEXT_MULTIPLY, counts.multiplications())
                .and(Operation.CIPHERTEXT_ROTATE, counts.rotations())));
  }

  private static Quantity fitted(double micros) {
    return new Quantity(micros * MICROS, FITTED, FIT);
  }
}
