package org.cryptonas.node.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import org.cryptonas.format.Documents;
import org.cryptonas.node.CommandFailedException;
import org.cryptonas.search.weights.HttpAccess;
import org.cryptonas.search.weights.HttpSender;

/** The routes of a search on its management port; actors-docs/endpoint.md describes them. */
public final class SearchEndpoint {
  private static final Duration FOR_AN_ANSWER = Duration.ofSeconds(10);

  /** Of a stream on which a comment comes every 10 seconds when nothing else does. */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(25);

  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private final URI root;
  private final HttpAccess access;
  private final Duration silence;
  private final HttpSender sender;
  private final Map<String, Known> known = new HashMap<>();

  /**
   * The endpoint of a search.
   *
   * @param root address of the management port, ending with a slash
   */
  public SearchEndpoint(URI root, HttpAccess access) {
    this(root, access, LONGEST_SILENCE);
  }

  /**
   * @param silence after which a stream of events counts as broken
   */
  SearchEndpoint(URI root, HttpAccess access, Duration silence) {
    this.root = root;
    this.access = access;
    this.silence = silence;
    this.sender = HttpSender.within(FOR_AN_ANSWER, access);
  }

  /** What a route answered, and the tag by which it says whether that has changed. */
  private record Known(String tag, JsonNode document) {}

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
    Optional<Known> before = Optional.ofNullable(known.get(route));
    HttpRequest.Builder request = HttpRequest.newBuilder(address(route));
    before.ifPresent(one -> request.header("If-None-Match", one.tag()));
    HttpResponse<byte[]> answer = sender.send(request.build());
    if (before.isPresent() && answer.statusCode() == NOT_MODIFIED) {
      return before.get().document();
    }
    requireOk(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    JsonNode document = Documents.mapper().readTree(answer.body());
    answer
        .headers()
        .firstValue("ETag")
        .ifPresent(tag -> known.put(route, new Known(tag, document)));
    return document;
  }

  /**
   * The lines of its server-sent events after that one, as long as they come.
   *
   * @throws IOException when nobody answers
   */
  EventLines eventsAfter(long event) throws IOException {
    HttpURLConnection connection = connection(address("/events"));
    connection.setRequestProperty("Last-Event-ID", Long.toString(event));
    requireOk(connection.getResponseCode(), "");
    return new EventLines(connection);
  }

  /** The JDK's newer client knows no limit to the time between two bytes of an answer. */
  private HttpURLConnection connection(URI address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    if (connection instanceof HttpsURLConnection secured) {
      access.tls().ifPresent(tls -> secured.setSSLSocketFactory(tls.getSocketFactory()));
    }
    access
        .authorization()
        .ifPresent(login -> connection.setRequestProperty("Authorization", login));
    connection.setConnectTimeout((int) FOR_AN_ANSWER.toMillis());
    connection.setReadTimeout((int) silence.toMillis());
    return connection;
  }

  private URI address(String route) {
    return root.resolve("search" + route);
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
