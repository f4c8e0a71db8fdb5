package org.cryptonas.node.routes;

import akka.actor.CoordinatedShutdown;
import akka.actor.ExtendedActorSystem;
import akka.actor.typed.ActorRef;
import akka.actor.typed.javadsl.Adapter;
import akka.http.javadsl.server.AllDirectives;
import akka.http.javadsl.server.Route;
import akka.management.javadsl.ManagementRouteProvider;
import akka.management.javadsl.ManagementRouteProviderSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.cryptonas.node.live.Pricing;
import org.cryptonas.search.SearchGuardian;

/**
 * The search's part of the management endpoint, everything below {@code /search}; named in
 * akka.conf. It puts weights although the endpoint is read-only for what Akka brings: a file that
 * is what its address says can replace nothing but itself.
 */
public final class SearchRoutes extends AllDirectives implements ManagementRouteProvider {
  private static final String THREADS = "cryptonas-looking-dispatcher";

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
    List<Route> all = new ArrayList<>();
    all.add(new JoinRoute(search.offer()).route());
    all.add(new WeightRoutes(search.weights(), search.limit(), system).route());
    all.add(new StaticRoutes().route());
    all.add(new OpenApiRoute().route());
    search.shown().ifPresent(shown -> all.addAll(looking(shown, search.offer().incarnation())));
    Route[] others = all.subList(1, all.size()).toArray(Route[]::new);
    return pathPrefix("search", () -> new Outcry().around(() -> concat(all.get(0), others)));
  }

  /** The root of a node that runs a search is the search. */
  private ActorRef<SearchGuardian.Command> root() {
    return Adapter.toTyped(system).unsafeUpcast();
  }

  private List<Route> looking(HostedSearch.Shown shown, String incarnation) {
    Executor threads = system.dispatchers().lookup(THREADS);
    Views views = new Views(shown.live(), incarnation, threads);
    Pricing pricing = shown.live().pricing();
    Listeners listeners = new Listeners();
    listeners.areWaitedFor(CoordinatedShutdown.get(system));
    return List.of(
        new StatusRoute(views, shown.about(), pricing.protocols()).route(),
        new FrontierRoute(views, shown.about()).route(),
        new CandidatesRoute(views).route(),
        new CandidateRoute(views, shown.about(), pricing).route(),
        new TrainersRoute(views).route(),
        new ControllerRoute(views, shown.about()).route(),
        new MetricsRoute(shown.live(), threads).route(),
        new EventsRoute(views, new EventStream(shown.live(), threads), listeners).route(),
        new ControlRoutes(views, root(), shown.about().settings().node().control()).route());
  }
}
