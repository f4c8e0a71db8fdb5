package org.cryptonas.node.routes;

import java.util.Locale;
import org.cryptonas.search.settings.CostSettings;

/**
 * What the frontier is drawn over.
 *
 * @param protocol protocol's name
 * @param phase {@code offline}, {@code online} or {@code total}
 * @param network the link's name
 * @param client the client's machine
 * @param server the server's machine
 */
record AxisDocument(String protocol, String phase, String network, String client, String server) {
  static AxisDocument of(CostSettings cost) {
    return new AxisDocument(
        cost.protocol(),
        cost.phase().name().toLowerCase(Locale.ROOT),
        cost.link(),
        cost.client(),
        cost.server());
  }
}
