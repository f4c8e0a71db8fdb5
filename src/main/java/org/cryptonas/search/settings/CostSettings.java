package org.cryptonas.search.settings;

import java.util.Map;
import java.util.TreeSet;
import org.cryptonas.protocol.Phase;

/**
 * The frontier's cost axis; section {@code cost}.
 *
 * @param protocol protocol's name
 * @param link name of an entry of {@code links}
 * @param phase which part of the inference
 * @param links links by name
 */
public record CostSettings(
    String protocol, String link, Phase phase, Map<String, LinkSettings> links) {
  public CostSettings {
    links = Map.copyOf(links);
    if (!links.containsKey(link)) {
      throw new IllegalArgumentException(
          "link '%s' given, expected one of %s"
              .formatted(link, String.join(", ", new TreeSet<>(links.keySet()))));
    }
  }
}
