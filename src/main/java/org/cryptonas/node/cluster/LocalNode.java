package org.cryptonas.node.cluster;

import akka.actor.typed.ActorSystem;
import akka.actor.typed.Behavior;
import akka.management.javadsl.AkkaManagement;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cryptonas.node.CommandFailedException;

/**
 * A cluster of one: coordinator and trainers in this process.
 *
 * @param <M> what its root actor understands
 */
public final class LocalNode<M> implements AutoCloseable {
  private static final String SYSTEM = "cryptonas";
  private static final Duration TO_START = Duration.ofSeconds(60);
  private static final Duration TO_END = Duration.ofSeconds(20);

  private final ActorSystem<M> system;

  private LocalNode(ActorSystem<M> system) {
    this.system = system;
  }

  /**
   * Starts an actor system with its management endpoint and joins the cluster of one.
   *
   * @param guardian behaviour of the system's root
   * @param options resolved configuration of the program, for what actors look up by themselves
   * @param host address of both ports
   * @param ports free when they were chosen
   * @throws CommandFailedException when a port was taken meanwhile
   */
  public static <M> LocalNode<M> start(
      Behavior<M> guardian, Config options, String host, Ports ports) {
    Config config =
        ConfigFactory.parseMap(addresses(host, ports), "this node's addresses")
            .withFallback(ConfigFactory.parseResources("akka.conf"))
            .withFallback(options)
            .resolve();
    try {
      return started(ActorSystem.create(guardian, SYSTEM, config));
    } catch (Exception e) {
      throw new CommandFailedException(
          "the node did not start on %s with %s: %s".formatted(host, ports, e), e);
    }
  }

  private static <M> LocalNode<M> started(ActorSystem<M> system) throws Exception {
    LocalNode<M> node = new LocalNode<>(system);
    try {
      AkkaManagement.get(system)
          .start()
          .toCompletableFuture()
          .get(TO_START.toSeconds(), TimeUnit.SECONDS);
      return node;
    } catch (Exception e) {
      node.close();
      throw e;
    }
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

  private static Map<String, Object> addresses(String host, Ports ports) {
    String self = "akka://%s@%s:%d".formatted(SYSTEM, host, ports.cluster());
    return Map.of(
        "akka.remote.artery.canonical.hostname", host,
        "akka.remote.artery.canonical.port", ports.cluster(),
        "akka.cluster.seed-nodes", List.of(self),
        "akka.management.http.hostname", host,
        "akka.management.http.port", ports.management());
  }
}
