package org.cryptonas.node.routes;

import akka.actor.ExtendedActorSystem;
import akka.http.javadsl.server.AllDirectives;
import akka.http.javadsl.server.Route;
import akka.management.javadsl.ManagementRouteProvider;
import akka.management.javadsl.ManagementRouteProviderSettings;

/**
 * The search's part of the management endpoint, everything below {@code /search}; named in
 * akka.conf. It puts weights although the endpoint is read-only for what Akka brings: a file that
 * is what its address says can replace nothing but itself.
 */
public final class SearchRoutes extends AllDirectives implements ManagementRouteProvider {
  private final ExtendedActorSystem system;

  /** For Akka Management. */
  public SearchRoutes(ExtendedActorSystem system) {
    this.system = system;
  }

  @Override
  public Route routes(ManagementRouteProviderSettings settings) {
    return system
        .settings()
        .setup()
        .get(HostedSearch.class)
        .map(this::routes)
        .orElseGet(this::reject);
  }

  private Route routes(HostedSearch search) {
    Route join = new JoinRoute(search.offer()).route();
    Route weights = new WeightRoutes(search.weights(), search.limit(), system).route();
    return pathPrefix("search", () -> concat(join, weights, new StaticRoutes().route()));
  }
}
