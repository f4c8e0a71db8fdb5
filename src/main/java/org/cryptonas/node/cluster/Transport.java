package org.cryptonas.node.cluster;

import akka.actor.setup.ActorSystemSetup;
import akka.actor.setup.Setup;
import akka.remote.artery.tcp.SSLEngineProviderSetup;
import java.util.Map;
import java.util.Optional;
import org.cryptonas.node.security.Protection;
import org.cryptonas.node.security.TlsEngines;

/**
 * How an actor system talks to others.
 *
 * @param options of Akka
 * @param engines of TLS, where it is on
 */
record Transport(Map<String, Object> options, Optional<Setup> engines) {
  static Transport of(Protection protection) {
    return protection instanceof Protection.Tls tls
        ? new Transport(
            Map.of("akka.remote.artery.transport", "tls-tcp"), Optional.of(engines(tls)))
        : new Transport(Map.of(), Optional.empty());
  }

  ActorSystemSetup over(ActorSystemSetup setup) {
    return engines.map(setup::and).orElse(setup);
  }

  private static Setup engines(Protection.Tls tls) {
    return SSLEngineProviderSetup.create(system -> new TlsEngines(tls.context()));
  }
}
