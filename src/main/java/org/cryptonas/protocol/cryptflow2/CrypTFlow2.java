package org.cryptonas.protocol.cryptflow2;

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
 * CrypTFlow2 with homomorphic linear layers (SCI_HE). All of it runs when the input is there: the
 * client sends its share of every linear layer's input encrypted and gets its share of the result
 * back; a ReLU is a comparison and a multiplexer by oblivious transfer; what linear layers make is
 * truncated by oblivious transfer too.
 */
public final class CrypTFlow2 extends TransferProtocol {
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

  /** CrypTFlow2 with its published constants. */
  public CrypTFlow2() {
    this(Constants.published(NAME, List.of(CrypTFlow2Constant.values()), TIMES));
  }

  private CrypTFlow2(Constants constants) {
    this(constants, new Comparison(constants.small(CrypTFlow2Constant.RING_BITS)));
  }

  private CrypTFlow2(Constants constants, Comparison comparison) {
    super(NAME, constants, comparison, constants.value(CrypTFlow2Constant.TRUNCATION));
    this.comparison = comparison;
    linear = new HomomorphicLayers(constants);
    relu = new TransferRelu(constants, comparison).bits();
  }

  @Override
  protected CrypTFlow2 with(Constants changed) {
    return new CrypTFlow2(changed);
  }

  /** Bits of a ReLU. */
  @Override
  protected Map<String, Quantity> counted() {
    String source = "counted on digits, gates and multiplexer";
    return Map.of("relu-bits", new Quantity(relu.both(), Standing.DERIVED, source));
  }

  @Override
  protected Load linear(ProgramStep.Convolution convolution) {
    return linear.convolution(convolution);
  }

  @Override
  protected Load linear(ProgramStep.FullyConnected dense) {
    return linear.fullyConnected(dense);
  }

  @Override
  protected Load linear(ProgramStep.Scale scale) {
    return linear.scale(scale);
  }

  /** As many as a ReLU: what is truncated is compared. */
  @Override
  protected int truncationRounds() {
    return rounds();
  }

  /** A transfer a digit, one a node of the tree, and one each way to multiplex. */
  @Override
  protected Load compared(long values, int turns) {
    long transfers = 2L * comparison.digits() + 1;
    Work work = Work.of(Operation.OBLIVIOUS_TRANSFER, transfers * values);
    return new Load(
        Bytes.plain(relu.bytesUp(values)),
        Bytes.plain(relu.bytesDown(values)),
        turns * rounds(),
        work,
        work);
  }

  /** Rounds of a comparison with its multiplexer: log2(l) + 2. */
  private int rounds() {
    return Integer.SIZE - Integer.numberOfLeadingZeros(comparison.ringBits() - 1) + 2;
  }

  private static Quantity fitted(double seconds) {
    return new Quantity(seconds, FITTED, "seconds of three published networks, four threads");
  }
}
