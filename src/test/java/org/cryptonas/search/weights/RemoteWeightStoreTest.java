package org.cryptonas.search.weights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.cryptonas.data.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that answers what the test lays ready. */
class RemoteWeightStoreTest {
  private static final byte[] WEIGHTS = "weights".getBytes(UTF_8);
  private static final String HASH = new Sha256().add(WEIGHTS).hex();
  private static final int ATTEMPTS = 4;

  private record Answer(int status, String body) {}

  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  @TempDir Path folder;
  private HttpServer server;
  private WeightFolder copies;
  private RemoteWeightStore store;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    URI address =
        URI.create("http://127.0.0.1:%d/weights/".formatted(server.getAddress().getPort()));
    copies = new WeightFolder(folder);
    store =
        new RemoteWeightStore(
            () -> address, HttpAccess.PLAIN, copies, new Patience(ATTEMPTS, Duration.ZERO, false));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void shouldFetchAgainUntilTheBytesAreWhatTheirHashSays() throws Exception {
    answers(200, "damaged");
    answers(404, "{\"reason\": \"not yet\"}");
    answers(500, "no document");
    answers(200, "weights");

    assertThat(store.get(HASH)).isEqualTo(WEIGHTS);
    assertThat(requests).hasSize(4).containsOnly("GET /weights/" + HASH + " ");
  }

  @Test
  void shouldAskNobodyWhenItHasAWholeCopy() throws Exception {
    answers(200, "weights");
    store.get(HASH);

    assertThat(store.get(HASH)).isEqualTo(WEIGHTS);
    assertThat(requests).hasSize(1);
  }

  @Test
  void shouldFetchAgainWhenItsCopyIsDamaged() throws Exception {
    copies.put(WEIGHTS);
    Files.writeString(copies.file(HASH), "damaged");
    answers(200, "weights");

    assertThat(store.get(HASH)).isEqualTo(WEIGHTS);
    assertThat(copies.get(HASH)).as("the copy is whole again").isEqualTo(WEIGHTS);
  }

  @Test
  void shouldSayWhichWeightsWhereAndWhyWhenItGivesUp() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      answers(404, "{\"reason\": \"no such weights\"}");
    }

    assertThatThrownBy(() -> store.get(HASH))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll(HASH, "127.0.0.1", "4 attempts", "no such weights");
    assertThat(copies.file(HASH)).doesNotExist();
  }

  @Test
  void shouldNeverReturnWhatIsNotWhatTheHashSays() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      answers(200, "damaged");
    }

    assertThatThrownBy(() -> store.get(HASH)).hasMessageContaining("came with hash");
    assertThat(copies.file(HASH)).doesNotExist();
  }

  @Test
  void shouldHandOverUntilTheOtherSideHasKeptIt() throws Exception {
    answers(500, "no document");
    answers(204, "");

    assertThat(store.put(WEIGHTS)).isEqualTo(HASH);
    assertThat(requests).hasSize(2).containsOnly("PUT /weights/" + HASH + " weights");
    assertThat(copies.get(HASH)).as("it need not be fetched").isEqualTo(WEIGHTS);
  }

  @Test
  void shouldSayThatThereIsNoConnectionWhenNobodyListens() {
    stop();

    assertThatThrownBy(() -> store.put(WEIGHTS))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll(HASH, "no connection");
  }

  private void answers(int status, String body) {
    answers.add(new Answer(status, body));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
    Answer answer = answers.remove();
    byte[] told = answer.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(answer.status(), told.length == 0 ? -1 : told.length);
    exchange.getResponseBody().write(told);
    exchange.close();
  }
}
