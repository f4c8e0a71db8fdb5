package org.cryptonas.node.cost;

import org.cryptonas.protocol.cost.Link;
import org.cryptonas.protocol.cost.Parties;

/**
 * Where an inference runs.
 *
 * @param link what the parties talk over
 * @param parties who computes
 */
public record Setting(Link link, Parties parties) {
  /** In words: the link with its speeds, and the machines. */
  String line() {
    return "%s (%s/%s Mbit/s up/down, %s ms), client %s, server %s"
        .formatted(
            link.name(),
            Figures.megabits(link.bitsUp()),
            Figures.megabits(link.bitsDown()),
            Figures.millis(link.roundTrip()),
            parties.client().name(),
            parties.server().name());
  }
}
