package org.cryptonas.node.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.cryptonas.format.Documents;
import org.cryptonas.node.CommandFailedException;
import org.cryptonas.search.weights.HttpAccess;
import org.cryptonas.search.weights.HttpSender;

/** The routes of a search on its management port; actors-docs/endpoint.md describes them. */
public final class SearchEndpoint {
  private static final Duration FOR_AN_ANSWER = Duration.ofSeconds(10);
  private static final int OK = 200;

  private final URI root;
  private final HttpSender sender;

  /**
   * The endpoint of a search.
   *
   * @param root address of the management port, ending with a slash
   */
  public SearchEndpoint(URI root, HttpAccess access) {
    this.root = root;
    this.sender = HttpSender.within(FOR_AN_ANSWER, access);
  }

  /** Where it is, for people. */
  String name() {
    return root.getAuthority();
  }

  /** How the search stands. */
  WatchedSearch watched() throws IOException {
    return new WatchedSearch(document(""), document("/trainers"), document("/frontier"));
  }

  /** The number of the latest event. */
  long latest() throws IOException {
    return document("").path("event").asLong();
  }

  private JsonNode document(String route) throws IOException {
    HttpResponse<byte[]> answer = sender.send(request(route).build());
    requireOk(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    return Documents.mapper().readTree(answer.body());
  }

  /**
   * The lines of its server-sent events after that one, as long as they come. Close the stream.
   *
   * @throws IOException when nobody answers
   */
  Stream<String> eventsAfter(long event) throws IOException {
    HttpRequest request =
        sender.authorized(request("/events").header("Last-Event-ID", Long.toString(event)).build());
    try {
      HttpResponse<Stream<String>> answer = sender.client().send(request, BodyHandlers.ofLines());
      requireOk(answer.statusCode(), "");
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private HttpRequest.Builder request(String route) {
    return HttpRequest.newBuilder(root.resolve("search" + route));
  }

  private void requireOk(int status, String body) throws IOException {
    if (status >= 400 && status < 500) {
      throw new CommandFailedException(
          "%s answers %d to /search, expected the management port of a search%s %s"
              .formatted(name(), status, status == 401 ? "; --keys logs in" : "", body)
              .strip());
    }
    if (status != OK) {
      throw new IOException("%s answers %d".formatted(name(), status));
    }
  }
}
