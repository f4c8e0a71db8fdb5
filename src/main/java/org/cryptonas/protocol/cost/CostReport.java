package org.cryptonas.protocol.cost;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cryptonas.protocol.program.Program;

/**
 * The simulated cost of one private inference.
 *
 * @param simulated the protocol it was simulated under
 * @param link what the parties talk over
 * @param parties who computes
 * @param relus rectifications of the program
 * @param macs multiply-accumulate operations of the program
 * @param layers what each step asks of each phase
 * @param offline before the input is known
 * @param online with the input
 * @param storage what each party keeps between the phases
 * @param paces how fast the parties compute under the protocol
 */
public record CostReport(
    Protocol simulated,
    Link link,
    Parties parties,
    long relus,
    long macs,
    List<LayerCost> layers,
    PhaseCost offline,
    PhaseCost online,
    Storage storage,
    Paces paces) {

  static CostReport of(Protocol protocol, Program program, Link link, Parties parties) {
    List<LayerCost> layers = protocol.layers(program);
    List<Load> offline = new ArrayList<>(layers.size());
    List<Load> online = new ArrayList<>(layers.size());
    for (LayerCost layer : layers) {
      offline.add(layer.offline());
      online.add(layer.online());
    }
    Paces paces = Paces.of(protocol, parties);
    return new CostReport(
        protocol,
        link,
        parties,
        program.relus(),
        program.macs(),
        layers,
        PhaseCost.sideBySide(offline, link, paces),
        PhaseCost.inTurn(online, link, paces),
        protocol.storage(program),
        paces);
  }

  /** The protocol's name. */
  public String protocol() {
    return simulated.name();
  }

  /** The protocol's constants, by name. */
  public Map<String, Quantity> constants() {
    return simulated.constants();
  }

  /** Both phases, one after the other. */
  public PhaseCost total() {
    return offline.then(online);
  }

  /** The cost of one layer's load alone, as if nothing ran beside it. */
  public PhaseCost alone(Load load) {
    return PhaseCost.inTurn(List.of(load), link, paces);
  }

  /** What each kind of operation of a layer comes to, over both parties and phases. */
  public Map<Operation, OperationCost> operations(LayerCost layer) {
    Map<Operation, OperationCost> operations = new EnumMap<>(Operation.class);
    for (Load load : List.of(layer.offline(), layer.online())) {
      add(operations, load.client(), paces.client());
      add(operations, load.server(), paces.server());
    }
    return operations;
  }

  /**
   * The standing of everything behind this report: the protocol's constants by name, and the two
   * machines as {@code client} and {@code server}.
   */
  public Map<String, Standing> standing() {
    Map<String, Standing> standing = new TreeMap<>();
    constants().forEach((name, constant) -> standing.put(name, constant.standing()));
    standing.put("client", parties.client().standing());
    standing.put("server", parties.server().standing());
    return standing;
  }

  /** The standing of all bytes and counts: that of the least trustworthy constant behind them. */
  public Standing bytesStanding() {
    return least(constants().entrySet().stream().filter(one -> !Constants.isTime(one.getKey())));
  }

  /** The standing of all seconds, which need the bytes too. */
  public Standing secondsStanding() {
    return least(constants().entrySet().stream())
        .and(parties.client().standing())
        .and(parties.server().standing());
  }

  private static Standing least(Stream<Map.Entry<String, Quantity>> constants) {
    return constants
        .map(constant -> constant.getValue().standing())
        .reduce(Standing.MEASURED, Standing::and);
  }

  private static void add(Map<Operation, OperationCost> operations, Work work, Pace pace) {
    for (Work.Amount amount : work.amounts()) {
      OperationCost cost = new OperationCost(amount.count(), pace.seconds(amount));
      operations.merge(amount.operation(), cost, OperationCost::plus);
    }
  }
}
