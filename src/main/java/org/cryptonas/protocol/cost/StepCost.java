package org.cryptonas.protocol.cost;

/**
 * What one step asks of each phase.
 *
 * @param offline before the input is known
 * @param online with the input
 */
public record StepCost(Load offline, Load online) {
  public static final StepCost NONE = new StepCost(Load.NONE, Load.NONE);

  /** A step that only the online phase knows. */
  public static StepCost online(Load online) {
    return new StepCost(Load.NONE, online);
  }
}
