package org.cryptonas.node.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cryptonas.protocol.cost.CostReport;
import org.cryptonas.protocol.cost.Protocol;

/**
 * One network under several protocols.
 *
 * @param network what is costed
 * @param setting where it runs
 * @param reports a report for each protocol that can run it, in the order asked for
 * @param refusals the other protocols
 */
public record Costing(
    CostedNetwork network, Setting setting, List<CostReport> reports, List<Refusal> refusals) {

  /**
   * A protocol that cannot run a network.
   *
   * @param protocol protocol's name
   * @param reason what stands in its way
   */
  public record Refusal(String protocol, String reason) {
    /** Both in a line. */
    public String line() {
      return "%s cannot run this network: %s".formatted(protocol, reason);
    }
  }

  /** Costs a network under each of the protocols. */
  public static Costing of(CostedNetwork network, Setting setting, List<Protocol> protocols) {
    List<CostReport> reports = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    for (Protocol protocol : protocols) {
      try {
        reports.add(protocol.report(network.program(), setting.link(), setting.parties()));
      } catch (IllegalArgumentException e) {
        refusals.add(new Refusal(protocol.name(), String.valueOf(e.getMessage())));
      }
    }
    return new Costing(network, setting, reports, refusals);
  }

  /**
   * This, unless there is nothing to show.
   *
   * @throws IllegalArgumentException when every protocol refuses, with their reasons
   */
  public Costing requireAny() {
    if (reports.isEmpty()) {
      throw new IllegalArgumentException(
          refusals.stream().map(Refusal::line).collect(Collectors.joining("; ")));
    }
    return this;
  }
}
