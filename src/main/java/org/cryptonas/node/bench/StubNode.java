package org.cryptonas.node.bench;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.SelfUp;
import akka.cluster.typed.Subscribe;
import com.typesafe.config.Config;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cryptonas.node.cluster.LocalNode;
import org.cryptonas.node.config.Configuration;
import org.cryptonas.search.Trainer;

/**
 * A process of stub trainers that joins a search's cluster, says so on standard output, and ends
 * when its standard input does. Arguments: host, the search's address, trainers, nanoseconds a
 * training takes.
 */
public final class StubNode {
  /** Said when it has joined. */
  static final String JOINED = "joined";

  private StubNode() {}

  /** Runs it. */
  public static void main(String... arguments) throws IOException {
    int trainers = Integer.parseInt(arguments[2]);
    StubWorkbench workbench = new StubWorkbench(Duration.ofNanos(Long.parseLong(arguments[3])));
    Configuration configuration = Configuration.of(Optional.empty(), List.of());
    Config options = StubSearch.threads(trainers).withFallback(configuration.resolved());
    Duration askAgain = configuration.settings().trainers().askAgain();
    Behavior<SelfUp> root = trainers(trainers, workbench, askAgain);
    LocalNode<SelfUp> node = LocalNode.join(root, options, arguments[0], arguments[1]);
    while (System.in.read() >= 0) {}
    node.close();
  }

  private static Behavior<SelfUp> trainers(int count, StubWorkbench workbench, Duration askAgain) {
    return Behaviors.setup(
        context -> {
          Cluster cluster = Cluster.get(context.getSystem());
          cluster.subscriptions().tell(Subscribe.create(context.getSelf(), SelfUp.class));
          String node = cluster.selfMember().address().hostPort();
          for (int slot = 1; slot <= count; slot++) {
            context.spawn(
                Trainer.create(node + "#" + slot, workbench, askAgain), "trainer-" + slot);
          }
          return Behaviors.receiveMessage(
              up -> {
                System.out.println(JOINED);
                return Behaviors.same();
              });
        });
  }
}
