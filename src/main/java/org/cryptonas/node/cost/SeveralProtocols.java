package org.cryptonas.node.cost;

import java.util.List;
import java.util.Optional;
import org.cryptonas.format.CostJson;
import org.cryptonas.node.picture.LatencySvg;

/** A network's cost under several protocols, side by side. */
public record SeveralProtocols(Costing costing) implements CostView {
  @Override
  public List<String> lines() {
    return Comparison.lines(costing);
  }

  @Override
  public Object document() {
    return costing.reports().stream().map(CostJson::of).toList();
  }

  @Override
  public Optional<String> svg() {
    return Optional.of(LatencySvg.draw(LatencyPictures.byProtocol(costing)));
  }

  @Override
  public List<String> refusals() {
    return costing.refusals().stream().map(Costing.Refusal::line).toList();
  }
}
