package org.cryptonas.node.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cryptonas.arch.Architecture;
import org.cryptonas.protocol.cost.CostReport;
import org.cryptonas.protocol.cost.Link;
import org.cryptonas.protocol.cost.Parties;
import org.cryptonas.protocol.cost.Protocol;
import org.cryptonas.protocol.cost.SharedSteps;
import org.cryptonas.protocol.program.Program;
import org.cryptonas.search.CostCatalogue;
import org.cryptonas.search.settings.CostSettings;

/**
 * What candidates cost under every protocol there is, in every phase: people look at more axes than
 * the search steers by. Safe to use from several threads.
 */
public final class Pricing {
  private final String axis;
  private final List<Protocol> protocols;
  private final Link link;
  private final Parties parties;

  /** On the link and machines of a search. */
  public Pricing(CostSettings settings) {
    CostCatalogue catalogue = new CostCatalogue(settings);
    this.axis = settings.protocol();
    this.protocols =
        catalogue.protocols().stream().map(SharedSteps::new).<Protocol>map(p -> p).toList();
    this.link = catalogue.link(settings.link());
    this.parties = catalogue.parties();
  }

  /** Name of the protocol that the search steers by. */
  public String axis() {
    return axis;
  }

  /** Names of the protocols. */
  public List<String> protocols() {
    return protocols.stream().map(Protocol::name).toList();
  }

  /** Costs by protocol; one that cannot run the network is left out. */
  public Map<String, ProtocolCost> costs(Architecture architecture) {
    Map<String, ProtocolCost> costs = new LinkedHashMap<>();
    reports(architecture).forEach((name, report) -> costs.put(name, ProtocolCost.of(report)));
    return costs;
  }

  /** The same, layer by layer. */
  public Map<String, CostReport> reports(Architecture architecture) {
    Program program = Program.of(architecture);
    Map<String, CostReport> reports = new LinkedHashMap<>();
    for (Protocol protocol : protocols) {
      report(protocol, program).ifPresent(report -> reports.put(protocol.name(), report));
    }
    return reports;
  }

  private Optional<CostReport> report(Protocol protocol, Program program) {
    try {
      return Optional.of(protocol.report(program, link, parties));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
