package org.cryptonas.protocol.cost;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.cryptonas.protocol.program.Program;
import org.cryptonas.protocol.program.ProgramStep;

/**
 * A protocol that costs each kind of layer in its own way. Both parties pool, add and concatenate
 * their own shares, so that such steps ask nothing.
 */
public abstract class LayeredProtocol implements Protocol {
  private final String name;
  private final Constants constants;

  protected LayeredProtocol(String name, Constants constants) {
    this.name = name;
    this.constants = constants;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Map<String, Quantity> constants() {
    Map<String, Quantity> all = new LinkedHashMap<>(constants.byName());
    all.putAll(new TreeMap<>(counted()));
    return all;
  }

  /** What follows from the constants and is shown beside them, by name. */
  protected Map<String, Quantity> counted() {
    return Map.of();
  }

  /** Nothing: keys and base transfers serve a session, and published figures omit them. */
  @Override
  public StepCost setup(Program program) {
    return StepCost.NONE;
  }

  /** Nothing. */
  @Override
  public Storage storage(Program program) {
    return Storage.NONE;
  }

  @Override
  public final Map<Operation, Quantity> times() {
    return constants.times();
  }

  @Override
  public final Protocol with(String constant, double value) {
    return with(constants.with(constant, value));
  }

  @Override
  public final StepCost step(ProgramStep step) {
    if (step instanceof ProgramStep.Convolution convolution) {
      return convolution(convolution);
    }
    if (step instanceof ProgramStep.FullyConnected dense) {
      return fullyConnected(dense);
    }
    if (step instanceof ProgramStep.Relu relu) {
      return relus(relu.relus());
    }
    if (step instanceof ProgramStep.MaxPool pool) {
      return maxPool(pool);
    }
    if (step instanceof ProgramStep.Scale scale) {
      return scale(scale);
    }
    return StepCost.NONE;
  }

  /** The protocol with other constants. */
  protected abstract Protocol with(Constants changed);

  protected abstract StepCost convolution(ProgramStep.Convolution convolution);

  protected abstract StepCost fullyConnected(ProgramStep.FullyConnected dense);

  /** A layer of {@code number} ReLUs, all at once. */
  protected abstract StepCost relus(long number);

  /**
   * BatchNorm that is not folded.
   *
   * @throws IllegalArgumentException when the protocol has none
   */
  protected StepCost scale(ProgramStep.Scale scale) {
    throw new IllegalArgumentException(
        "scale %s: %s has no BatchNorm of its own, expected it folded into a convolution"
            .formatted(scale.name(), name));
  }

  /**
   * A layer that takes the largest values.
   *
   * @throws IllegalArgumentException when the protocol has none
   */
  protected StepCost maxPool(ProgramStep.MaxPool pool) {
    throw new IllegalArgumentException(
        "max pool %s: %s was published with average pools only, expected one in its place"
            .formatted(pool.name(), name));
  }

  /** The server's share of the result, bit by bit, in a round of its own. */
  protected static StepCost shareDown(long bits) {
    Bytes share = Bytes.plain((bits + Byte.SIZE - 1) / Byte.SIZE);
    return StepCost.online(new Load(Bytes.NONE, share, 1, Work.NONE, Work.NONE));
  }

  /** Whether a step multiplies by weights. */
  protected static boolean isLinear(ProgramStep step) {
    return step instanceof ProgramStep.Convolution || step instanceof ProgramStep.FullyConnected;
  }
}
