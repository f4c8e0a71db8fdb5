package org.cryptonas.node.cli;

import akka.actor.typed.javadsl.Behaviors;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cryptonas.node.cluster.LocalNode;
import org.cryptonas.node.cluster.Ports;
import org.cryptonas.node.config.Configuration;
import org.cryptonas.node.routes.HostedSearch;
import org.cryptonas.node.routes.ShownSearch;
import org.cryptonas.node.run.RecordedSearch;
import org.cryptonas.node.security.Protection;
import org.cryptonas.node.security.TestKeys;
import org.cryptonas.search.weights.HttpAccess;
import org.cryptonas.search.weights.WeightFolder;

/** A node with keys, that shows a search which is over and is of another version. */
final class SecuredNode implements AutoCloseable {
  static final String HOST = "127.0.0.1";
  static final TestKeys KEYS = TestKeys.get();

  private final Ports ports =
      Ports.choose(
          HOST, new Ports.Wish("--port", 0, false), new Ports.Wish("--management-port", 0, false));
  private final LocalNode<Object> node;

  /** Starts it; it puts weights into that folder. */
  SecuredNode(Path weights) {
    try (ShownSearch search = new ShownSearch(true)) {
      HostedSearch hosted = search.hosted("another", new WeightFolder(weights));
      Configuration secured = Configuration.of(Optional.empty(), TestKeys.assignments(KEYS.node()));
      node = LocalNode.start(Behaviors.empty(), secured.resolved(), HOST, ports, hosted);
      search.begin(List.of());
      search.tell(RecordedSearch.events());
    }
  }

  Ports ports() {
    return ports;
  }

  /** Where something is on its management port. */
  URI address(String place) {
    return URI.create("https://%s:%d/%s".formatted(HOST, ports.management(), place));
  }

  /** What {@code watch} says of it. */
  Typed watch(String... options) {
    return typed(List.of("watch", "--url=" + address("")), options);
  }

  /** What {@code join} says of it. */
  Typed join(String... options) {
    return typed(List.of("join", "--seed=" + HOST + ":" + ports.management()), options);
  }

  private static Typed typed(List<String> verb, String... options) {
    List<String> words = new ArrayList<>(verb);
    words.addAll(List.of(options));
    return Typed.line(words.toArray(String[]::new));
  }

  /** How a node with such keys gets at it. */
  static HttpAccess access(Path keys) {
    return Protection.of(TestKeys.settings(keys)).http();
  }

  @Override
  public void close() {
    node.close();
  }
}
