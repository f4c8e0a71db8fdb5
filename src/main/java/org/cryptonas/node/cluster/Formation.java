package org.cryptonas.node.cluster;

import akka.actor.typed.ActorSystem;
import akka.http.javadsl.ConnectionContext;
import akka.http.javadsl.Http;
import akka.management.cluster.bootstrap.ClusterBootstrap;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cryptonas.node.security.Protection;

/**
 * How a coordinator comes to its cluster: it starts one of its own, joins another's, or asks its
 * contact points, of which the one with the lowest address starts one once all have answered.
 *
 * @param options of Akka
 * @param asks whether there are contact points
 */
record Formation(Map<String, Object> options, boolean asks) {
  private static final String SERVICE = "cryptonas";
  private static final String BOOTSTRAP = "akka.management.cluster.bootstrap.";
  private static final String DISCOVERY = BOOTSTRAP + "contact-point-discovery.";

  static Formation of(List<String> contactPoints, String self) {
    return contactPoints.isEmpty()
        ? new Formation(Map.of("akka.cluster.seed-nodes", List.of(self)), false)
        : new Formation(asking(contactPoints), true);
  }

  /** In the cluster of another node; whoever finds nobody there ends. */
  static Formation with(String other, Duration toJoin) {
    return new Formation(
        Map.of(
            "akka.cluster.seed-nodes",
            List.of(other),
            "akka.cluster.shutdown-after-unsuccessful-join-seed-nodes",
            toJoin),
        false);
  }

  /** Asks, once the system's management port listens. */
  void begin(ActorSystem<?> system, Protection protection) {
    if (!asks) {
      return;
    }
    if (protection instanceof Protection.Tls tls) {
      Http.get(system).setDefaultClientHttpsContext(ConnectionContext.httpsClient(tls.context()));
    }
    ClusterBootstrap.get(system.classicSystem()).start();
  }

  private static Map<String, Object> asking(List<String> contactPoints) {
    Map<String, Object> options = new HashMap<>();
    options.put(
        "akka.management.http.routes.cluster-bootstrap",
        "akka.management.cluster.bootstrap.ClusterBootstrap$");
    options.put(DISCOVERY + "service-name", SERVICE);
    options.put(DISCOVERY + "discovery-method", "config");
    options.put(DISCOVERY + "required-contact-point-nr", contactPoints.size());
    // Several on one host are several all the same.
    options.put(BOOTSTRAP + "contact-point.filter-on-fallback-port", false);
    options.put(
        "akka.discovery.config.services." + SERVICE + ".endpoints",
        contactPoints.stream().map(Formation::endpoint).toList());
    return options;
  }

  private static Map<String, Object> endpoint(String hostAndPort) {
    int colon = hostAndPort.lastIndexOf(':');
    return Map.of(
        "host", hostAndPort.substring(0, colon),
        "port", Integer.parseInt(hostAndPort.substring(colon + 1)));
  }
}
