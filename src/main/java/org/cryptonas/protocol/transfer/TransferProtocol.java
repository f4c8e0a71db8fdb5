package org.cryptonas.protocol.transfer;

import org.cryptonas.protocol.cost.Bytes;
import org.cryptonas.protocol.cost.Constants;
import org.cryptonas.protocol.cost.LayeredProtocol;
import org.cryptonas.protocol.cost.Load;
import org.cryptonas.protocol.cost.Operation;
import org.cryptonas.protocol.cost.Split;
import org.cryptonas.protocol.cost.StepCost;
import org.cryptonas.protocol.cost.Work;
import org.cryptonas.protocol.program.Program;
import org.cryptonas.protocol.program.ProgramStep;

/**
 * A protocol whose ReLUs are comparisons by oblivious transfer. All of it runs when the input is
 * there, and what linear layers make is truncated by oblivious transfer too.
 */
public abstract class TransferProtocol extends LayeredProtocol {
  private final Comparison comparison;
  private final Split truncated;

  /**
   * A protocol of a name.
   *
   * @param comparison of two shares
   * @param truncationBytes of one truncated value, half of them each way
   */
  protected TransferProtocol(
      String name, Constants constants, Comparison comparison, double truncationBytes) {
    super(name, constants);
    this.comparison = comparison;
    truncated = halves(truncationBytes);
  }

  /** What a convolution asks of the online phase. */
  protected abstract Load linear(ProgramStep.Convolution convolution);

  /** What a fully connected layer asks of the online phase. */
  protected abstract Load linear(ProgramStep.FullyConnected dense);

  /** What products of values by factors of their channels ask of the online phase. */
  protected abstract Load linear(ProgramStep.Scale scale);

  /**
   * What comparisons, each with its multiplexer, ask of the online phase.
   *
   * @param values how many there are in all
   * @param turns how many of them wait for one another
   */
  protected abstract Load compared(long values, int turns);

  /** Rounds of one layer's truncation. */
  protected abstract int truncationRounds();

  @Override
  protected final StepCost convolution(ProgramStep.Convolution convolution) {
    return StepCost.online(linear(convolution));
  }

  @Override
  protected final StepCost fullyConnected(ProgramStep.FullyConnected dense) {
    return StepCost.online(linear(dense));
  }

  @Override
  protected final StepCost scale(ProgramStep.Scale scale) {
    return StepCost.online(linear(scale));
  }

  @Override
  protected final StepCost relus(long number) {
    return StepCost.online(compared(number, 1));
  }

  /** A window's values are compared one after another, all windows at once. */
  @Override
  protected final StepCost maxPool(ProgramStep.MaxPool pool) {
    return StepCost.online(compared(pool.comparisons(), pool.turns()));
  }

  @Override
  public final StepCost result(Program program) {
    return shareDown((long) program.out().size() * comparison.ringBits());
  }

  @Override
  public final StepCost truncation(Program program) {
    long values = program.truncated();
    Work work = Work.of(Operation.TRUNCATE, values);
    int rounds = Math.toIntExact(program.truncations() * truncationRounds());
    Bytes up = Bytes.plain(truncated.bytesUp(values));
    return StepCost.online(
        new Load(up, Bytes.plain(truncated.bytesDown(values)), rounds, work, work));
  }

  /** Bytes of which half go each way. */
  protected static Split halves(double bytes) {
    return new Split(bytes * Byte.SIZE / 2, bytes * Byte.SIZE / 2);
  }
}
