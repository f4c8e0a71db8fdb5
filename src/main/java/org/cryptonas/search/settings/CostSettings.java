package org.cryptonas.search.settings;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cryptonas.protocol.Phase;

/**
 * The frontier's cost axis, other costs, and what they are worked out with; section {@code cost}.
 *
 * @param protocol protocol's name
 * @param link name of an entry of {@code links}
 * @param phase which part of the inference
 * @param client name of an entry of {@code machines}
 * @param server name of an entry of {@code machines}
 * @param also what every candidate is costed under besides
 * @param links links by name
 * @param machines machines by name
 * @param constants values in place of published ones, by protocol and constant
 */
public record CostSettings(
    String protocol,
    String link,
    Phase phase,
    String client,
    String server,
    List<AxisSettings> also,
    Map<String, LinkSettings> links,
    Map<String, MachineSettings> machines,
    Map<String, Map<String, Double>> constants) {
  public CostSettings {
    also = List.copyOf(also);
    links = Map.copyOf(links);
    machines = Map.copyOf(machines);
    constants = Map.copyOf(constants);
    requireEntry("link", link, links);
    requireEntry("client", client, machines);
    requireEntry("server", server, machines);
    for (AxisSettings axis : also) {
      requireEntry("also.link", axis.link(), links);
    }
    constants.forEach(CostSettings::requireAmounts);
  }

  /** The axis that the frontier is drawn over. */
  public AxisSettings axis() {
    return new AxisSettings(protocol, link, phase);
  }

  private static void requireAmounts(String protocol, Map<String, Double> constants) {
    constants.forEach(
        (name, value) -> {
          if (!(value >= 0) || value.isInfinite()) {
            throw new IllegalArgumentException(
                "constants.%s.%s %s given, expected a finite number of at least 0"
                    .formatted(protocol, name, value));
          }
        });
  }

  private static void requireEntry(String key, String name, Map<String, ?> entries) {
    if (!entries.containsKey(name)) {
      throw new IllegalArgumentException(
          "%s '%s' given, expected one of %s"
              .formatted(key, name, String.join(", ", new TreeSet<>(entries.keySet()))));
    }
  }
}
