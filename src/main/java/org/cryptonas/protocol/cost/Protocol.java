package org.cryptonas.protocol.cost;

import java.util.List;
import java.util.Map;
import org.cryptonas.protocol.program.Program;

/**
 * A two-party protocol for private inference. Implementations are immutable: the same program
 * always costs the same.
 */
public interface Protocol {
  /** Name by which a configuration picks this protocol. */
  String name();

  /**
   * What each step of a program asks of each phase, whatever the link and the machines.
   *
   * @return layers in the order of the program, set-up first and the result's way back last
   */
  List<LayerCost> layers(Program program);

  /** What each party keeps between the phases. */
  Storage storage(Program program);

  /** The constants that layers and storage are worked out from, by name. */
  Map<String, Quantity> constants();

  /** The cost of one inference of a program over a link between two machines. */
  default CostReport report(Program program, Link link, Parties parties) {
    return CostReport.of(this, program, link, parties);
  }
}
