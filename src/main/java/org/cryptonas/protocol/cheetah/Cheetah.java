package org.cryptonas.protocol.cheetah;

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
 * Cheetah. All of it runs when the input is there: linear layers under homomorphic encryption
 * without rotations, ReLUs by comparisons on silent oblivious transfers, approximate truncation.
 */
public final class Cheetah extends LayeredProtocol {
  /** Name by which a configuration picks this protocol. */
  public static final String NAME = "cheetah";

  private static final double MICROS = 1e-6;

  private static final Map<Operation, Quantity> TIMES =
      Map.of(
          Operation.CIPHERTEXT_MULTIPLY, fitted(84, "four convolutions of a published log"),
          Operation.MASK_CIPHERTEXT, fitted(294, "four convolutions of a published log"),
          Operation.OBLIVIOUS_TRANSFER, fitted(0.46 / 35, "1.0 us a ReLU with its truncation"),
          Operation.TRUNCATE, fitted(0.04, "1.0 us a ReLU with its truncation"));

  private final int coefficients;
  private final long ciphertextUp;
  private final double maskBytesDown;
  private final double resultBytesDown;
  private final Comparison comparison;
  private final Split silent;
  private final Split truncated;

  /** Cheetah with its published constants. */
  public Cheetah() {
    this(Constants.published(NAME, List.of(CheetahConstant.values()), TIMES));
  }

  private Cheetah(Constants constants) {
    super(NAME, constants);
    coefficients = constants.small(CheetahConstant.COEFFICIENTS);
    ciphertextUp = constants.of(CheetahConstant.CIPHERTEXT_UP);
    maskBytesDown = coefficients * constants.value(CheetahConstant.MASK_BITS_DOWN) / Byte.SIZE;
    resultBytesDown = constants.value(CheetahConstant.RESULT_BITS_DOWN) / Byte.SIZE;
    comparison = new Comparison(constants.small(CheetahConstant.RING_BITS));
    silent = halves(constants.value(CheetahConstant.SILENT_TRANSFERS));
    truncated = halves(constants.value(CheetahConstant.TRUNCATION));
  }

  @Override
  protected Cheetah with(Constants changed) {
    return new Cheetah(changed);
  }

  /** The constants, and the bits of a comparison and of a ReLU that follow from them. */
  @Override
  public Map<String, Quantity> constants() {
    Map<String, Quantity> all = new LinkedHashMap<>(super.constants());
    String source = "counted on digits, gates and multiplexer";
    all.put("comparison-bits", new Quantity(comparison().both(), Standing.DERIVED, source));
    all.put("relu-bits", new Quantity(relu().both(), Standing.DERIVED, source));
    return all;
  }

  @Override
  public StepCost setup(Program program) {
    return StepCost
        .NONE; // keys and base transfers serve a session, and its published figures omit them
  }

  @Override
  protected StepCost convolution(ProgramStep.Convolution convolution) {
    return StepCost.online(linear(CoefficientPacking.of(convolution, coefficients)));
  }

  @Override
  protected StepCost fullyConnected(ProgramStep.FullyConnected dense) {
    return StepCost.online(linear(CoefficientPacking.of(dense, coefficients)));
  }

  @Override
  protected StepCost scale(ProgramStep.Scale scale) {
    return StepCost.online(linear(CoefficientPacking.of(scale, coefficients)));
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
    int rounds = Math.toIntExact(2 * program.truncations());
    return StepCost.online(
        new Load(
            Bytes.plain(truncated.bytesUp(values)),
            Bytes.plain(truncated.bytesDown(values)),
            rounds,
            work,
            work));
  }

  @Override
  public Storage storage(Program program) {
    return Storage.NONE;
  }

  private Load linear(CoefficientPacking packing) {
    double down = packing.returned() * maskBytesDown + packing.results() * resultBytesDown;
    return new Load(
        Bytes.plain(ciphertextUp * packing.sent()),
        Bytes.plain(Math.round(down)),
        1,
        Work.of(Operation.ENCRYPT, packing.sent()).and(Operation.DECRYPT, packing.returned()),
        Work.of(Operation.CIPHERTEXT_MULTIPLY, packing.multiplications())
            .and(Operation.MASK_CIPHERTEXT, packing.returned()));
  }

  /** Payload is the comparisons themselves; what made their transfers comes on top. */
  private Load compared(long values, int turns) {
    Split bits = relu();
    Work work = Work.of(Operation.OBLIVIOUS_TRANSFER, transfers() * values);
    return new Load(
        new Bytes(bits.bytesUp(values), bits.bytesUp(values) + silent.bytesUp(values)),
        new Bytes(bits.bytesDown(values), bits.bytesDown(values) + silent.bytesDown(values)),
        turns * (comparison.levels() + 2),
        work,
        work);
  }

  /** Bits of one ReLU: a comparison and a multiplexer. */
  private Split relu() {
    double multiplexer = comparison.ringBits() + 1.0;
    return comparison().plus(new Split(multiplexer, multiplexer));
  }

  /** A digit's choice up and its messages down, and AND gates. */
  private Split comparison() {
    int digit = Comparison.DIGIT_BITS;
    return new Split(digit, 2 << digit)
        .times(comparison.digits())
        .plus(new Split(2, 2).times(comparison.ands()));
  }

  /** Transfers of one ReLU: digits, two an AND gate, and one each way to multiplex. */
  private long transfers() {
    return comparison.digits() + 2L * comparison.ands() + 2;
  }

  private static Split halves(double bytes) {
    return new Split(bytes * Byte.SIZE / 2, bytes * Byte.SIZE / 2);
  }

  private static Quantity fitted(double micros, String to) {
    return new Quantity(micros * MICROS, FITTED, to + ", four threads");
  }
}
