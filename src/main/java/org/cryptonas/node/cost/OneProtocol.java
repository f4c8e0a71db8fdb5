package org.cryptonas.node.cost;

import java.util.List;
import java.util.Optional;
import org.cryptonas.format.CostJson;
import org.cryptonas.node.picture.LatencySvg;
import org.cryptonas.protocol.cost.CostReport;

/**
 * A network's cost under one protocol, layer by layer.
 *
 * @param network what was costed
 * @param report what it costs
 */
public record OneProtocol(CostedNetwork network, CostReport report) implements CostView {
  @Override
  public List<String> lines() {
    return CostTables.lines(network, report);
  }

  @Override
  public Object document() {
    return CostJson.of(report);
  }

  @Override
  public Optional<String> svg() {
    return Optional.of(LatencySvg.draw(LatencyPictures.byLayer(network, report)));
  }
}
