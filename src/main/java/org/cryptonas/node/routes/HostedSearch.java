package org.cryptonas.node.routes;

import akka.actor.setup.Setup;
import org.cryptonas.search.weights.WeightStore;

/**
 * The search that a node hosts, handed to its actor system: Akka Management makes its route
 * providers itself, and gives them the system alone.
 */
public final class HostedSearch extends Setup {
  private final JoinOffer offer;
  private final WeightStore weights;
  private final long limit;

  /**
   * A search.
   *
   * @param offer what nodes that join are told
   * @param weights where its weights are kept
   * @param limit the most bytes a weights file may have
   */
  public HostedSearch(JoinOffer offer, WeightStore weights, long limit) {
    this.offer = offer;
    this.weights = weights;
    this.limit = limit;
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
}
