package org.cryptonas.protocol;

import org.cryptonas.arch.Architecture;
import org.cryptonas.protocol.cost.CostReport;
import org.cryptonas.protocol.cost.Link;
import org.cryptonas.protocol.cost.Parties;
import org.cryptonas.protocol.cost.PhaseCost;
import org.cryptonas.protocol.cost.Protocol;
import org.cryptonas.protocol.program.Program;

/**
 * The cost of architectures under one protocol. Safe to use from several threads.
 *
 * @param protocol how an inference runs
 * @param link what the parties talk over
 * @param parties who computes
 * @param phase which part of the inference counts
 */
public record ProtocolCostModel(Protocol protocol, Link link, Parties parties, Phase phase)
    implements CostModel {

  @Override
  public InferenceCost cost(Architecture architecture) {
    CostReport report = protocol.report(Program.of(architecture), link, parties);
    PhaseCost cost = of(report);
    return new InferenceCost(
        protocol.name(),
        link.name(),
        phase,
        cost.seconds(),
        cost.up().wire(),
        cost.down().wire(),
        cost.rounds());
  }

  private PhaseCost of(CostReport report) {
    return switch (phase) {
      case OFFLINE -> report.offline();
      case ONLINE -> report.online();
      case TOTAL -> report.total();
    };
  }
}
