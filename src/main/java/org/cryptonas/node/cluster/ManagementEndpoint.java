package org.cryptonas.node.cluster;

import akka.actor.typed.ActorSystem;
import akka.http.javadsl.ConnectionContext;
import akka.http.javadsl.Http;
import akka.http.javadsl.HttpsConnectionContext;
import akka.http.javadsl.ServerBinding;
import akka.http.javadsl.ServerBuilder;
import akka.http.javadsl.server.Route;
import akka.management.javadsl.AkkaManagement;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.cryptonas.node.security.Protection;

/**
 * The management port. It is bound here rather than by Akka Management, whose own login lets
 * requests through that have none (CVE-2025-46548).
 */
final class ManagementEndpoint {
  private static final Duration TO_ANSWER_THE_LAST = Duration.ofSeconds(2);

  private final ActorSystem<?> system;
  private final ServerBuilder server;

  ManagementEndpoint(ActorSystem<?> system, String host, int port) {
    this.system = system;
    this.server = Http.get(system).newServerAt(host, port);
  }

  /** Listens, until the system ends. */
  CompletionStage<ServerBinding> bind(Protection protection) {
    return bound(protection)
        .thenApply(binding -> binding.addToCoordinatedShutdown(TO_ANSWER_THE_LAST, system));
  }

  private CompletionStage<ServerBinding> bound(Protection protection) {
    AkkaManagement management = AkkaManagement.get(system);
    if (!(protection instanceof Protection.Tls tls)) {
      return server.bind(management.getRoutes());
    }
    HttpsConnectionContext https = https(tls.context());
    Route routes = management.getRoutes(settings -> settings.withHttpsConnectionContext(https));
    return server.enableHttps(https).bind(new LoginRoute(tls.login()).before(routes));
  }

  /**
   * People have no certificate and may log in; a certificate that is shown has to be a good one.
   */
  private static HttpsConnectionContext https(SSLContext context) {
    return ConnectionContext.httpsServer(
        () -> {
          SSLEngine engine = context.createSSLEngine();
          engine.setUseClientMode(false);
          engine.setWantClientAuth(true);
          return engine;
        });
  }
}
