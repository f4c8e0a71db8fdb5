package org.cryptonas.protocol.cryptflow2;

import static org.cryptonas.protocol.cost.Standing.FITTED;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.cryptonas.protocol.transfer.Comparison;

/**
 * CrypTFlow2 with homomorphic linear layers (SCI_HE). All of it runs when the input is there: the
 * client sends its share of every linear layer's input encrypted and gets its share of the result
 * back; a ReLU is a comparison and a multiplexer by oblivious transfer; what linear layers make is
 * truncated by oblivious transfer too.
 */
public final class CrypTFlow2 extends LayeredProtocol {
  /** Name by which a configuration picks this protocol. */
  public static final String NAME = "cryptflow2";

  private static final double MICROS = 1e-6;

  private static final Map<Operation, Quantity> TIMES =
      Map.of(
          Operation.CIPHERTEXT_MULTIPLY, fitted(85 * MICROS),
          Operation.CIPHERTEXT_ROTATE, fitted(150 * MICROS),
          Operation.OBLIVIOUS_TRANSFER, fitted(0.0473 * MICROS),
          Operation.TRUNCATE, fitted(2.34 * MICROS));

  private final HomomorphicLayers linear;
  private final Comparison comparison;
  private final Split relu;
  private final Split truncated;

  /** CrypTFlow2 with its published constants. */
  public CrypTFlow2() {
    this(Constants.published(NAME, List.of(CrypTFlow2Constant.values()), TIMES));
  }

  private CrypTFlow2(Constants constants) {
    super(NAME, constants);
    linear = new HomomorphicLayers(constants);
    comparison = new Comparison(constants.small(CrypTFlow2Constant.RING_BITS));
    relu = new TransferRelu(constants, comparison).bits();
    double half = constants.value(CrypTFlow2Constant.TRUNCATION) * Byte.SIZE / 2;
    truncated = new Split(half, half);
  }

  @Override
  protected CrypTFlow2 with(Constants changed) {
    return new CrypTFlow2(changed);
  }

  /** The constants, and the bits of a ReLU that follow from them. */
  @Override
  public Map<String, Quantity> constants() {
    Map<String, Quantity> all = new LinkedHashMap<>(super.constants());
    String source = "counted on digits, gates and multiplexer";
    all.put("relu-bits", new Quantity(relu.both(), Standing.DERIVED, source));
    return all;
  }

  @Override
  public StepCost setup(Program program) {
    return StepCost
        .NONE; // keys and base transfers serve a session, and its published figures omit them
  }

  @Override
  protected StepCost convolution(ProgramStep.Convolution convolution) {
    return StepCost.online(linear.convolution(convolution));
  }

  @Override
  protected StepCost fullyConnected(ProgramStep.FullyConnected dense) {
    return StepCost.online(linear.fullyConnected(dense));
  }

  @Override
  protected StepCost scale(ProgramStep.Scale scale) {
    return StepCost.online(linear.scale(scale));
  }

  @Override
  protected StepCost relus(long number) {
    return StepCost.online(compared(number, 1));
  }

  /** A window's values are compared one after another, all windows at once. */
  @Override
  protected StepCost maxPool(ProgramStep.MaxPool pool) {
    return StepCost.online(compared(pool.comparisons(), pool.kernel() * pool.kernel() - 1));
  }

  @Override
  public StepCost result(Program program) {
    Bytes share =
        Bytes.plain(Slots.toHold(program.out().size() * comparison.ringBits(), Byte.SIZE));
    return StepCost.online(new Load(Bytes.NONE, share, 1, Work.NONE, Work.NONE));
  }

  @Override
  public StepCost truncation(Program program) {
    long values = program.truncated();
    Work work = Work.of(Operation.TRUNCATE, values);
    int rounds = Math.toIntExact(program.truncations()) * rounds();
    return StepCost.online(load(truncated, values, rounds, work));
  }

  @Override
  public Storage storage(Program program) {
    return Storage.NONE;
  }

  private Load compared(long values, int turns) {
    long transfers = comparison.digits() + comparison.digits() - 1L + 2;
    return load(
        relu, values, turns * rounds(), Work.of(Operation.OBLIVIOUS_TRANSFER, transfers * values));
  }

  private static Load load(Split bits, long values, int rounds, Work work) {
    Bytes up = Bytes.plain(bits.bytesUp(values));
    return new Load(up, Bytes.plain(bits.bytesDown(values)), rounds, work, work);
  }

  /** Rounds of a comparison with its multiplexer: log2(l) + 2. */
  private int rounds() {
    return Integer.SIZE - Integer.numberOfLeadingZeros(comparison.ringBits() - 1) + 2;
  }

  private static Quantity fitted(double seconds) {
    return new Quantity(seconds, FITTED, "seconds of three published networks, four threads");
  }
}
