package org.cryptonas.node.routes;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.cryptonas.node.Version;
import org.cryptonas.node.cluster.LocalNode;
import org.cryptonas.node.cluster.Ports;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchNews;
import org.cryptonas.search.weights.WeightFolder;

/** A real management endpoint of a search that the test tells what happens. */
final class Endpoint implements AutoCloseable {
  static final String HOST = "127.0.0.1";

  final BlockingQueue<Object> orders = new LinkedBlockingQueue<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final ShownSearch search;
  private final LocalNode<Object> node;
  private final Ports ports;

  /**
   * Starts one; nothing happens before the search {@linkplain #begin begins}.
   *
   * @param control whether it takes orders
   */
  Endpoint(Path folder, boolean control) {
    search = new ShownSearch(control);
    ports =
        Ports.choose(
            HOST,
            new Ports.Wish("--port", 0, false),
            new Ports.Wish("--management-port", 0, false));
    HostedSearch hosted = search.hosted(Version.current().build(), new WeightFolder(folder));
    node = LocalNode.start(orders(), ConfigFactory.load(), HOST, ports, hosted);
  }

  private Behavior<Object> orders() {
    return Behaviors.receiveMessage(
        order -> {
          orders.add(order);
          return Behaviors.same();
        });
  }

  Endpoint begin() {
    return begin(List.of());
  }

  /** The search goes on after what happened. */
  Endpoint begin(List<? extends SearchEvent> past) {
    search.begin(past);
    return this;
  }

  /** These things happen, a second each. */
  void tell(List<? extends SearchNews> news) {
    search.tell(news);
  }

  void tell(SearchEvent event) {
    tell(List.of(event));
  }

  /** Waits until what was told is costed. */
  void awaitCosts() {
    search.awaitCosts();
  }

  /** Nothing more happens. */
  void end() {
    search.close();
  }

  int port() {
    return ports.management();
  }

  URI address(String path) {
    return URI.create("http://%s:%d%s".formatted(HOST, port(), path));
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send(request(path, headers).GET());
  }

  HttpResponse<String> post(String path, String... headers)
      throws IOException, InterruptedException {
    return send(request(path, headers).POST(HttpRequest.BodyPublishers.noBody()));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  @Override
  public void close() {
    search.close();
    node.close();
  }
}
