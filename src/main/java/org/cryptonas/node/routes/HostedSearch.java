package org.cryptonas.node.routes;

import akka.actor.setup.Setup;
import java.util.Optional;
import org.cryptonas.node.live.About;
import org.cryptonas.node.live.LiveSearch;
import org.cryptonas.search.weights.WeightStore;

/**
 * The search that a node hosts, handed to its actor system: Akka Management makes its route
 * providers itself, and gives them the system alone.
 */
public final class HostedSearch extends Setup {
  /**
   * What people may look at.
   *
   * @param about what does not change
   * @param live what does
   */
  public record Shown(About about, LiveSearch live) {}

  private final JoinOffer offer;
  private final WeightStore weights;
  private final long limit;
  private final Optional<Shown> shown;

  /**
   * A search that nobody looks at.
   *
   * @param offer what nodes that join are told
   * @param weights where its weights are kept
   * @param limit the most bytes a weights file may have
   */
  public HostedSearch(JoinOffer offer, WeightStore weights, long limit) {
    this(offer, weights, limit, Optional.empty());
  }

  private HostedSearch(JoinOffer offer, WeightStore weights, long limit, Optional<Shown> shown) {
    this.offer = offer;
    this.weights = weights;
    this.limit = limit;
    this.shown = shown;
  }

  /** The same, for people to look at. */
  public HostedSearch showing(Shown what) {
    return new HostedSearch(offer, weights, limit, Optional.of(what));
  }

  JoinOffer offer() {
    return offer;
  }

  WeightStore weights() {
    return weights;
  }

  /** The most bytes a weights file may have. */
  long limit() {
    return limit;
  }

  Optional<Shown> shown() {
    return shown;
  }
}
