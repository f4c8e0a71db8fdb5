package org.cryptonas.protocol.cost;

/**
 * What one step of a program asks of each phase. What belongs to no step comes as layers of their
 * own: kind {@code setup} with index -1, kind {@code output} with the number of steps, and where a
 * protocol truncates after its linear layers kind {@code truncation} with the index after that.
 *
 * @param index place of the step in its program
 * @param kind the step's kind
 * @param name what the step belongs to in the network
 * @param offline before the input is known
 * @param online with the input
 */
public record LayerCost(int index, String kind, String name, Load offline, Load online) {
  LayerCost(int index, String kind, String name, StepCost cost) {
    this(index, kind, name, cost.offline(), cost.online());
  }
}
