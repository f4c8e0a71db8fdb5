package org.cryptonas.node.cluster;

import akka.Done;
import akka.actor.BootstrapSetup;
import akka.actor.setup.ActorSystemSetup;
import akka.actor.setup.Setup;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.Behavior;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cryptonas.node.CommandFailedException;
import org.cryptonas.node.security.Protection;
import org.cryptonas.search.settings.SettingsReader;

/**
 * This process as a node of a cluster: with coordinator and management endpoint, the first or one
 * that stands by, or one that joins another.
 *
 * @param <M> what its root actor understands
 */
public final class LocalNode<M> implements AutoCloseable {
  private static final String SYSTEM = "cryptonas";
  private static final Duration TO_START = Duration.ofSeconds(60);
  private static final Duration TO_JOIN = Duration.ofSeconds(60);
  private static final Duration TO_END = Duration.ofSeconds(20);
  private final ActorSystem<M> system;

  private LocalNode(ActorSystem<M> system) {
    this.system = system;
  }

  /**
   * Starts an actor system with its management endpoint, and a cluster: of its own, or with the
   * contact points that are configured.
   *
   * @param guardian behaviour of the system's root
   * @param options resolved configuration of the program, for what actors look up by themselves and
   *     for how this node is protected
   * @param host address of both ports
   * @param ports free when they were chosen
   * @param setups what the system hands to its extensions
   * @throws CommandFailedException when a port was taken meanwhile
   */
  public static <M> LocalNode<M> start(
      Behavior<M> guardian, Config options, String host, Ports ports, Setup... setups) {
    Formation formation =
        Formation.of(SettingsReader.read(options).node().contactPoints(), address(host, ports));
    return start(guardian, options, host, ports, formation, setups);
  }

  /**
   * Starts an actor system with its management endpoint in the cluster of another coordinator. It
   * ends by itself when it finds nobody there.
   *
   * @param senior {@linkplain #address address} of the other
   * @throws CommandFailedException when a port was taken meanwhile
   */
  public static <M> LocalNode<M> standBy(
      Behavior<M> guardian,
      Config options,
      String host,
      Ports ports,
      String senior,
      Setup... setups) {
    return start(guardian, options, host, ports, Formation.with(senior, TO_JOIN), setups);
  }

  private static <M> LocalNode<M> start(
      Behavior<M> guardian,
      Config options,
      String host,
      Ports ports,
      Formation formation,
      Setup... setups) {
    Map<String, Object> addresses = new HashMap<>(formation.options());
    addresses.put("akka.remote.artery.canonical.hostname", host);
    addresses.put("akka.remote.artery.canonical.port", ports.cluster());
    addresses.put("akka.management.http.hostname", host);
    addresses.put("akka.management.http.port", ports.management());
    try {
      Protection protection = Protection.of(SettingsReader.read(options).security());
      ActorSystem<M> system = system(guardian, addresses, options, protection, setups);
      return managed(
          system, new ManagementEndpoint(system, host, ports.management()), protection, formation);
    } catch (CommandFailedException e) {
      throw e;
    } catch (Exception e) {
      throw new CommandFailedException(
          "the node did not start on %s with %s: %s".formatted(host, ports, e), e);
    }
  }

  /**
   * Starts an actor system for trainers alone, on any free port and without a management endpoint,
   * that joins another node. It ends by itself when it finds nobody there.
   *
   * @param guardian behaviour of the system's root
   * @param options resolved configuration of the program, for what actors look up by themselves and
   *     for how this node is protected
   * @param host this node's address
   * @param coordinator {@linkplain #address address} of the node to join
   * @throws CommandFailedException when this machine has no such address
   */
  public static <M> LocalNode<M> join(
      Behavior<M> guardian, Config options, String host, String coordinator) {
    Map<String, Object> addresses =
        Map.of(
            "akka.remote.artery.canonical.hostname",
            host,
            "akka.remote.artery.canonical.port",
            0,
            "akka.cluster.roles",
            List.of("trainer"),
            "akka.cluster.seed-nodes",
            List.of(coordinator),
            "akka.cluster.shutdown-after-unsuccessful-join-seed-nodes",
            TO_JOIN);
    try {
      return new LocalNode<>(
          system(
              guardian,
              addresses,
              options,
              Protection.of(SettingsReader.read(options).security())));
    } catch (CommandFailedException e) {
      throw e;
    } catch (Exception e) {
      throw new CommandFailedException("the node did not start on %s: %s".formatted(host, e), e);
    }
  }

  /** How other nodes of the cluster name the node with these ports. */
  public static String address(String host, Ports ports) {
    return "akka://%s@%s:%d".formatted(SYSTEM, host, ports.cluster());
  }

  private static <M> ActorSystem<M> system(
      Behavior<M> guardian,
      Map<String, Object> addresses,
      Config options,
      Protection protection,
      Setup... setups) {
    Transport transport = Transport.of(protection);
    Config config =
        ConfigFactory.parseMap(addresses, "this node's addresses")
            .withFallback(ConfigFactory.parseMap(transport.options(), "this node's transport"))
            .withFallback(ConfigFactory.parseResources("akka.conf"))
            .withFallback(options)
            .resolve();
    ActorSystemSetup setup = ActorSystemSetup.create(setups).and(BootstrapSetup.create(config));
    return ActorSystem.create(guardian, SYSTEM, transport.over(setup));
  }

  private static <M> LocalNode<M> managed(
      ActorSystem<M> system,
      ManagementEndpoint endpoint,
      Protection protection,
      Formation formation)
      throws Exception {
    LocalNode<M> node = new LocalNode<>(system);
    try {
      endpoint.bind(protection).toCompletableFuture().get(TO_START.toSeconds(), TimeUnit.SECONDS);
      formation.begin(system, protection);
      return node;
    } catch (Exception e) {
      node.close();
      throw e;
    }
  }

  /** Done when the system has ended, whoever ended it. */
  public CompletionStage<Done> ended() {
    return system.getWhenTerminated();
  }

  /** Tells the root actor something. */
  public void tell(M message) {
    system.tell(message);
  }

  /** Ends the system and waits until it has. */
  @Override
  public void close() {
    system.terminate();
    try {
      system
          .getWhenTerminated()
          .toCompletableFuture()
          .orTimeout(TO_END.toSeconds(), TimeUnit.SECONDS)
          .join();
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof TimeoutException)) {
        throw e;
      }
      // The process ends anyhow: what was worth keeping is written by now.
    }
  }
}
