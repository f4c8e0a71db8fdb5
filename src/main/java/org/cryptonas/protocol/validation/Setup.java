package org.cryptonas.protocol.validation;

import java.util.Map;
import java.util.function.Function;
import org.cryptonas.protocol.cost.CostReport;
import org.cryptonas.protocol.cost.Link;
import org.cryptonas.protocol.cost.Parties;
import org.cryptonas.protocol.cost.Protocol;
import org.cryptonas.protocol.program.Program;

/**
 * What was run when a figure was taken.
 *
 * @param protocol its name
 * @param settings constants of the protocol that had other values, by name
 * @param network what the program is called
 * @param program what both parties ran
 * @param link what they talked over
 * @param parties who computed
 */
public record Setup(
    String protocol,
    Map<String, Double> settings,
    String network,
    Program program,
    Link link,
    Parties parties) {
  public Setup {
    settings = Map.copyOf(settings);
  }

  /**
   * The same run, simulated.
   *
   * @param protocols finds a protocol by its name
   * @throws IllegalArgumentException when there is no such protocol, constant or step
   */
  CostReport simulated(Function<String, Protocol> protocols) {
    Protocol set = protocols.apply(protocol);
    for (Map.Entry<String, Double> setting : settings.entrySet()) {
      set = set.with(setting.getKey(), setting.getValue());
    }
    return set.report(program, link, parties);
  }
}
