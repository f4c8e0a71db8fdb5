package org.cryptonas.node.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cryptonas.node.CommandFailedException;
import org.cryptonas.search.weights.HttpAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** A watch of a coordinator that answers as it is told to. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
final class WatchTest {
  private static final String TRAINERS =
      "id: %d\nevent: trainers-changed\ndata: {\"event\":\"trainers-changed\",\"trainers\":%d}\n\n";
  private static final String END =
      "id: 9\nevent: finished\ndata: {\"ending\":\"EXHAUSTED\",\"reason\":\"all is trained\"}\n\n";

  /** Begins a stream during which nothing else is answered any more. */
  private static final String LAST_WORDS = ": last words\n";

  /** Ends a stream on which nothing more comes, and which is not closed. */
  private static final String SILENCE = ": silence";

  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);
  private static final Duration SHORT_SILENCE = Duration.ofSeconds(2);
  private static final String TAG = "\"1\"";

  private final CountDownLatch over = new CountDownLatch(1);
  private final List<String> unchanged = new ArrayList<>();
  private final Queue<String> streams = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private final StringWriter out = new StringWriter();
  private volatile boolean gone;
  private HttpServer server = server();

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void answer() {
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/search/events", this::stream);
    server.createContext("/search", exchange -> tell(exchange, status()));
    server.createContext("/search/trainers", exchange -> tell(exchange, trainers()));
    server.createContext("/search/frontier", exchange -> tell(exchange, "{\"points\":[]}"));
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  @Test
  void shouldHearEachEventOnceWhenTheStreamBreaksOff() throws Exception {
    streams.add(TRAINERS.formatted(1, 1) + TRAINERS.formatted(2, 2) + "id: 3\nevent: trai");
    streams.add(TRAINERS.formatted(3, 3) + END);

    Watch.inLines(endpoint(), new PrintWriter(out)).toTheEnd(OptionalLong.of(0));

    assertThat(asked).containsExactly("0", "2");
    assertThat(out.toString().lines())
        .containsExactly(
            "trainers: 1",
            "trainers: 2",
            "waiting for the coordinator at %s: the stream of events ended"
                .formatted(endpoint().name()),
            "the coordinator answers again",
            "trainers: 3",
            "the search has ended: all is trained");
  }

  @Test
  void shouldSayOnAScreenThatTheSearchIsOverAlthoughItsCoordinatorIsGone() throws Exception {
    streams.add(LAST_WORDS + END);

    Watch.onScreen(endpoint(), new PrintWriter(out)).toTheEnd(OptionalLong.of(0));

    assertThat(asked).containsExactly("0");
    assertThat(out.toString())
        .contains("the search has ended: all is trained")
        .doesNotContain("waiting");
  }

  @Test
  void shouldTakeALinkForDeadOnWhichNothingComesAnyMore() throws Exception {
    streams.add(TRAINERS.formatted(1, 1) + SILENCE);
    streams.add(TRAINERS.formatted(2, 2) + END);

    Watch.inLines(endpoint(SHORT_SILENCE), new PrintWriter(out)).toTheEnd(OptionalLong.of(0));

    assertThat(asked).containsExactly("0", "1");
    assertThat(out.toString().lines())
        .contains(
            "waiting for the coordinator at %s: nothing came for 2.0 s"
                .formatted(endpoint().name()),
            "the coordinator answers again",
            "trainers: 2");
  }

  @Test
  void shouldFetchOnlyWhatHasChanged() throws Exception {
    SearchEndpoint endpoint = endpoint();

    WatchedSearch first = endpoint.watched();
    WatchedSearch second = endpoint.watched();

    assertThat(second).isEqualTo(first);
    assertThat(unchanged).containsExactly("/search", "/search/trainers", "/search/frontier");
  }

  @Test
  void shouldBeginWithWhatHappensFromNowOnUnlessAskedForMore() throws Exception {
    streams.add(END);
    Watch.inLines(endpoint(), new PrintWriter(out)).toTheEnd(OptionalLong.empty());
    assertThat(asked).containsExactly("5");
  }

  @Test
  void shouldPrintEventsAsTheyCameForPrograms() throws Exception {
    streams.add(TRAINERS.formatted(6, 4) + END);

    Watch.inJson(endpoint(), new PrintWriter(out), new PrintWriter(new StringWriter()))
        .toTheEnd(OptionalLong.empty());

    assertThat(out.toString().lines())
        .first()
        .isEqualTo(
            "{\"id\":6,\"type\":\"trainers-changed\",\"data\":{\"event\":\"trainers-changed\",\"trainers\":4}}");
  }

  @Test
  void shouldFitAScreenHoweverManyTrainersThereAre() throws Exception {
    List<String> lines = WatchScreen.lines(endpoint().watched());

    assertThat(lines).hasSizeLessThanOrEqualTo(23).allMatch(line -> line.length() <= 80);
    assertThat(lines.get(0)).startsWith("a-run, seed 1, policy enas, shapes").endsWith(" LADDER");
    assertThat(lines)
        .contains("lessons  [####################] 12/12   ladder [##########..........] 5/10")
        .contains("best     3,000: 71.00 %   6,000: -")
        .contains("+34 more trainers");
  }

  @Test
  void shouldSayWhatWasExpectedWhenNobodyAnswers() {
    SearchEndpoint nobody = new SearchEndpoint(URI.create("http://127.0.0.1:1/"), HttpAccess.PLAIN);
    assertThatThrownBy(
            () -> Watch.inLines(nobody, new PrintWriter(out)).toTheEnd(OptionalLong.empty()))
        .isInstanceOf(CommandFailedException.class)
        .hasMessage(
            "no search answers at 127.0.0.1:1: no connection; expected the management port of one,"
                + " as it prints it");
  }

  private SearchEndpoint endpoint() {
    return endpoint(LONGEST_SILENCE);
  }

  private SearchEndpoint endpoint(Duration silence) {
    String root = "http://127.0.0.1:%d/".formatted(server.getAddress().getPort());
    return new SearchEndpoint(URI.create(root), HttpAccess.PLAIN, silence);
  }

  private void stream(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestHeaders().getFirst("Last-Event-ID"));
    String text = streams.remove();
    gone = text.startsWith(LAST_WORDS);
    if (!text.endsWith(SILENCE)) {
      send(exchange, text);
      return;
    }
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says a document, unless it is known. */
  private void tell(HttpExchange exchange, String text) throws IOException {
    if (gone) {
      exchange.close();
      return;
    }
    exchange.getResponseHeaders().set("ETag", TAG);
    if (TAG.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      unchanged.add(exchange.getRequestURI().getPath());
      exchange.sendResponseHeaders(304, -1);
      exchange.close();
    } else {
      send(exchange, text);
    }
  }

  private static void send(HttpExchange exchange, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }

  private static String status() {
    return """
        {"name":"a-run","phase":"LADDER","paused":false,"policy":"enas","seed":1,"event":5,
         "dataset":{"name":"shapes"},"axis":{"protocol":"delphi","phase":"ONLINE"},
         "elapsedSeconds":61.5,"left":{"seconds":30},"rate":{"imagesPerSecond":1200.4},
         "hypervolume":0.25,"budgets":[3000,6000],"best":[{"budget":3000,"accuracy":0.71}],
         "counts":{"lessonsDone":12,"lessonsPlanned":12,"evaluated":5,"trainingsPlanned":10,
                   "jobsQueued":3,"failed":0}}
        """;
  }

  private static String trainers() {
    return IntStream.range(0, 40)
        .mapToObj(
            number ->
                """
                {"name":"127.0.0.1:%d#1","job":"candidate abcdef at 3,000 ReLUs, rung 1",
                 "images":50,"totalImages":100,"imagesPerSecond":612.7}
                """
                    .formatted(40_000 + number))
        .collect(Collectors.joining(",", "{\"trainers\":[", "]}"));
  }
}
