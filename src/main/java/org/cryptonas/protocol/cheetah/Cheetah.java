package org.cryptonas.protocol.cheetah;

import static org.cryptonas.protocol.cost.Standing.FITTED;

import java.util.List;
import java.util.Map;
import org.cryptonas.protocol.cost.Bytes;
import org.cryptonas.protocol.cost.Constants;
import org.cryptonas.protocol.cost.Load;
import org.cryptonas.protocol.cost.Operation;
import org.cryptonas.protocol.cost.Quantity;
import org.cryptonas.protocol.cost.Split;
import org.cryptonas.protocol.cost.Standing;
import org.cryptonas.protocol.cost.Work;
import org.cryptonas.protocol.program.ProgramStep;
import org.cryptonas.protocol.transfer.Comparison;
import org.cryptonas.protocol.transfer.TransferProtocol;

/**
 * Cheetah. All of it runs when the input is there: linear layers under homomorphic encryption
 * without rotations, ReLUs by comparisons on silent oblivious transfers, approximate truncation.
 */
public final class Cheetah extends TransferProtocol {
  /** Name by which a configuration picks this protocol. */
  public static final String NAME = "cheetah";

  private static final double MICROS = 1e-6;
  private static final int TRUNCATION_ROUNDS = 2;

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

  /** Cheetah with its published constants. */
  public Cheetah() {
    this(Constants.published(NAME, List.of(CheetahConstant.values()), TIMES));
  }

  private Cheetah(Constants constants) {
    this(constants, new Comparison(constants.small(CheetahConstant.RING_BITS)));
  }

  private Cheetah(Constants constants, Comparison comparison) {
    super(NAME, constants, comparison, constants.value(CheetahConstant.TRUNCATION));
    this.comparison = comparison;
    coefficients = constants.small(CheetahConstant.COEFFICIENTS);
    ciphertextUp = constants.of(CheetahConstant.CIPHERTEXT_UP);
    maskBytesDown = coefficients * constants.value(CheetahConstant.MASK_BITS_DOWN) / Byte.SIZE;
    resultBytesDown = constants.value(CheetahConstant.RESULT_BITS_DOWN) / Byte.SIZE;
    silent = halves(constants.value(CheetahConstant.SILENT_TRANSFERS));
  }

  @Override
  protected Cheetah with(Constants changed) {
    return new Cheetah(changed);
  }

  /** Bits of a comparison, and of a ReLU. */
  @Override
  protected Map<String, Quantity> counted() {
    String source = "counted on digits, gates and multiplexer";
    return Map.of(
        "comparison-bits", new Quantity(comparison().both(), Standing.DERIVED, source),
        "relu-bits", new Quantity(relu().both(), Standing.DERIVED, source));
  }

  @Override
  protected Load linear(ProgramStep.Convolution convolution) {
    return load(CoefficientPacking.of(convolution, coefficients));
  }

  @Override
  protected Load linear(ProgramStep.FullyConnected dense) {
    return load(CoefficientPacking.of(dense, coefficients));
  }

  @Override
  protected Load linear(ProgramStep.Scale scale) {
    return load(CoefficientPacking.of(scale, coefficients));
  }

  /** The sign of what is truncated is known, so that nothing is compared. */
  @Override
  protected int truncationRounds() {
    return TRUNCATION_ROUNDS;
  }

  private Load load(CoefficientPacking packing) {
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
  @Override
  protected Load compared(long values, int turns) {
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

  private static Quantity fitted(double micros, String to) {
    return new Quantity(micros * MICROS, FITTED, to + ", four threads");
  }
}
