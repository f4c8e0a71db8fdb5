package org.cryptonas.node.session;

import java.util.Locale;
import org.cryptonas.search.settings.CostSettings;

/** The cost axis in words. */
final class Axis {
  private Axis() {}

  static String name(CostSettings cost) {
    String phase = cost.phase().name().toLowerCase(Locale.ROOT);
    return "%s %s seconds on %s".formatted(cost.protocol(), phase, cost.link());
  }
}
