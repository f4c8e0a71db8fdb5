package org.cryptonas.protocol.validation;

import java.util.OptionalDouble;

/**
 * A published figure and its simulation.
 *
 * @param id the point's, or {@code rank:} and the ranking's name
 * @param what what was run and measured, for a reader
 * @param figure what was published
 * @param simulated the simulation's value; empty where it has none, as the remark then says
 * @param remark what a reader should know about this outcome; mostly empty
 */
public record Outcome(
    String id, String what, Figure figure, OptionalDouble simulated, String remark) {

  /**
   * How far off the simulation is, in percent of what was published, more being positive; empty
   * where there is no simulation, or the published value is 0.
   */
  public OptionalDouble error() {
    return simulated.isPresent() && figure.value() > 0
        ? OptionalDouble.of(figure.errorOf(simulated.getAsDouble()))
        : OptionalDouble.empty();
  }

  /** Whether the simulation is as close as it has to be. */
  public boolean passed() {
    return simulated.isPresent() && figure.admits(simulated.getAsDouble());
  }
}
