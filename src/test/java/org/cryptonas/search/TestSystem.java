package org.cryptonas.search;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.Join;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;

/**
 * An actor system for tests: a cluster of one, set up as the program's, every message through its
 * serialisation.
 */
final class TestSystem {
  private TestSystem() {}

  static Config config(String overrides) {
    return ConfigFactory.parseString(
            """
            akka.actor.serialize-messages = on
            akka.actor.testkit.typed {
              default-timeout = 20s
              single-expect-default = 20s
              filter-leeway = 20s
              system-shutdown-default = 60s
            }
            akka.remote.artery.canonical { hostname = "127.0.0.1", port = 0 }
            akka.cluster.seed-nodes = []
            akka.cluster.jmx.multi-mbeans-in-same-jvm = on
            akka.loglevel = WARNING
            akka.persistence.journal.plugin = "akka.persistence.journal.inmem"
            akka.persistence.snapshot-store.plugin = "akka.persistence.no-snapshot-store"
            """
                + overrides)
        .withFallback(ConfigFactory.parseResources("akka.conf"))
        .withFallback(ConfigFactory.load());
  }

  static ActorTestKit start(Config config) {
    ActorTestKit kit = ActorTestKit.create("cryptonas", config);
    Cluster cluster = Cluster.get(kit.system());
    cluster.manager().tell(Join.create(cluster.selfMember().address()));
    return kit;
  }
}
