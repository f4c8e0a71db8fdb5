package org.cryptonas.node.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cryptonas.node.run.RecordedSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sends what no client would. */
class FuzzTest {
  private static final int REQUESTS = 10_000;
  private static final int AT_ONCE = 5;
  private static final int CLIENTS = 16;
  private static final int MILLIS_TO_WAIT = 2_000;
  private static final List<String> METHODS =
      List.of("GET", "GET", "GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "get", "G\u0000T", "");
  private static final List<String> PATHS =
      List.of(
          "/search",
          "/search/",
          "/search/frontier",
          "/search/candidates",
          "/search/candidates/",
          "/search/candidates/../../etc/passwd",
          "/search/trainers",
          "/search/controller",
          "/search/pause",
          "/search/stop",
          "/search/resume",
          "/search/budgets",
          "/search/metrics",
          "/search/join",
          "/search/weights/",
          "/search/weights/%2e%2e%2f",
          "/search/ui/",
          "/search/ui/..%2f",
          "/search/ui/lib/",
          "/search//",
          "//",
          "/cluster/members",
          "");
  private static final List<String> NAMES =
      List.of("budget", "rung", "sort", "order", "limit", "after", "version", "x", "", "%00");
  private static final List<String> HEADERS =
      List.of("If-None-Match", "Last-Event-ID", "Origin", "Authorization", "Range", "Cookie", "\t");

  @TempDir Path folder;

  @Test
  void shouldBeUnharmedByMalformedRequests() throws Exception {
    try (Endpoint endpoint = new Endpoint(folder, true).begin()) {
      endpoint.tell(RecordedSearch.lessons());
      endpoint.awaitCosts();
      String before = endpoint.get("/search").body();

      List<String> answers = answers(endpoint.port());

      assertThat(answers)
          .allSatisfy(
              answer ->
                  assertThat(answer)
                      .doesNotContain("\tat ", "Exception", "HTTP/1.1 500", "org.cryptonas"));
      assertThat(answers)
          .filteredOn(answer -> answer.contains("HTTP/1.1 400"))
          .hasSizeGreaterThan(500);

      assertThat(endpoint.get("/search").body()).isEqualTo(before);
      assertThat(endpoint.orders).isEmpty();
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files).isEmpty();
      }
    }
  }

  private static List<String> answers(int port) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Callable<String>> all =
          IntStream.range(0, REQUESTS / AT_ONCE)
              .<Callable<String>>mapToObj(seed -> () -> new Nonsense(new Random(seed)).sent(port))
              .toList();
      List<String> answers = new ArrayList<>();
      for (Future<String> answer : clients.invokeAll(all)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      clients.shutdownNow();
    }
  }

  /** Requests that are wrong in one way or another. */
  private record Nonsense(Random dice) {
    /** What is answered to some of them one after another, until the other side has had enough. */
    String sent(int port) throws IOException {
      String requests =
          IntStream.range(0, AT_ONCE).mapToObj(i -> request()).collect(Collectors.joining());
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.setSoTimeout(MILLIS_TO_WAIT);
        socket.getOutputStream().write(requests.getBytes(StandardCharsets.ISO_8859_1));
        socket.shutdownOutput();
        socket.getInputStream().transferTo(answer);
      } catch (SocketException | SocketTimeoutException over) {
        // It has hung up, or waits for a body that was announced.
      }
      return answer.toString(StandardCharsets.ISO_8859_1);
    }

    private String request() {
      String body = dice.nextBoolean() ? "" : noise(40);
      StringBuilder text = new StringBuilder();
      text.append(one(METHODS)).append(' ').append(target()).append(" HTTP/1.1\r\nHost: h\r\n");
      text.append("Origin: http://elsewhere\r\n"); // a good order among them is not to be obeyed
      if (dice.nextInt(3) == 0) {
        text.append(one(HEADERS)).append(": ").append(printable(12)).append("\r\n");
      }
      int length = dice.nextInt(20) == 0 ? dice.nextInt() : body.length();
      return text.append("Content-Length: ")
          .append(length)
          .append("\r\n\r\n")
          .append(body)
          .toString();
    }

    private String target() {
      StringBuilder target = new StringBuilder(one(PATHS));
      if (dice.nextInt(3) == 0) {
        target.append(dice.nextBoolean() ? printable(8) : noise(8));
      }
      if (dice.nextBoolean()) {
        target.append('?').append(one(NAMES)).append('=').append(printable(10));
      }
      return target.toString();
    }

    private String one(List<String> of) {
      return of.get(dice.nextInt(of.size()));
    }

    private String printable(int most) {
      return characters(most, '!', '~');
    }

    private String noise(int most) {
      return characters(most, (char) 0, (char) 255);
    }

    private String characters(int most, char first, char last) {
      return dice.ints(dice.nextInt(most + 1), first, last + 1)
          .mapToObj(c -> Character.toString((char) c))
          .collect(Collectors.joining());
    }
  }
}
