package org.cryptonas.protocol.cost;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cryptonas.protocol.program.Program;

/**
 * The simulated cost of one private inference.
 *
 * @param protocol protocol's name
 * @param link what the parties talk over
 * @param parties who computes
 * @param relus rectifications of the program
 * @param macs multiply-accumulate operations of the program
 * @param layers what each step asks of each phase
 * @param offline before the input is known
 * @param online with the input
 * @param storage what each party keeps between the phases
 * @param constants the protocol's constants, by name
 */
public record CostReport(
    String protocol,
    Link link,
    Parties parties,
    long relus,
    long macs,
    List<LayerCost> layers,
    PhaseCost offline,
    PhaseCost online,
    Storage storage,
    Map<String, Quantity> constants) {

  static CostReport of(Protocol protocol, Program program, Link link, Parties parties) {
    List<LayerCost> layers = List.copyOf(protocol.layers(program));
    return new CostReport(
        protocol.name(),
        link,
        parties,
        program.relus(),
        program.macs(),
        layers,
        PhaseCost.of(layers.stream().map(LayerCost::offline).toList(), link, parties),
        PhaseCost.of(layers.stream().map(LayerCost::online).toList(), link, parties),
        protocol.storage(program),
        protocol.constants());
  }

  /** Both phases, one after the other. */
  public PhaseCost total() {
    return offline.then(online);
  }

  /** The cost of one layer's load alone, as if nothing ran beside it. */
  public PhaseCost alone(Load load) {
    return PhaseCost.of(List.of(load), link, parties);
  }

  /** What a layer computes, both parties and phases together, in the order of operations. */
  public Map<Operation, OperationCost> operations(LayerCost layer) {
    Map<Operation, OperationCost> costs = new EnumMap<>(Operation.class);
    add(costs, layer.offline().client().plus(layer.online().client()), parties.client());
    add(costs, layer.offline().server().plus(layer.online().server()), parties.server());
    return Collections.unmodifiableMap(costs);
  }

  private static void add(Map<Operation, OperationCost> costs, Work work, Machine machine) {
    for (Operation operation : work.amounts().keySet()) {
      OperationCost cost =
          new OperationCost(work.count(operation), machine.seconds(work, operation));
      costs.merge(operation, cost, OperationCost::plus);
    }
  }

  /**
   * The standing of every constant behind this report: the protocol's by name, and the machines'
   * seconds as {@code client.garbleAnd} and so on.
   */
  public Map<String, Standing> standing() {
    Map<String, Standing> standing = new TreeMap<>();
    constants.forEach((name, constant) -> standing.put(name, constant.standing()));
    parties.client().standing().forEach((op, s) -> standing.put("client." + op.label(), s));
    parties.server().standing().forEach((op, s) -> standing.put("server." + op.label(), s));
    return standing;
  }
}
