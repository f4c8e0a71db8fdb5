package org.cryptonas.search;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.Join;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;

/** An actor system for tests: a cluster of one, every message through its serialisation. */
final class TestSystem {
  private TestSystem() {}

  static Config config(String overrides) {
    return ConfigFactory.parseString(
            """
            akka.actor.provider = cluster
            akka.actor.serialize-messages = on
            akka.remote.artery.canonical { hostname = "127.0.0.1", port = 0 }
            akka.cluster.seed-nodes = []
            akka.cluster.jmx.multi-mbeans-in-same-jvm = on
            akka.coordinated-shutdown.exit-jvm = off
            akka.loglevel = WARNING
            """
                + overrides)
        .withFallback(ConfigFactory.load());
  }

  static ActorTestKit start(Config config) {
    ActorTestKit kit = ActorTestKit.create("cryptonas", config);
    Cluster cluster = Cluster.get(kit.system());
    cluster.manager().tell(Join.create(cluster.selfMember().address()));
    return kit;
  }
}
