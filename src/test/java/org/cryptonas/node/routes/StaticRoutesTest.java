package org.cryptonas.node.routes;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.ActorSystem;
import akka.http.javadsl.Http;
import akka.http.javadsl.ServerBinding;
import akka.http.javadsl.server.Directives;
import akka.testkit.javadsl.TestKit;
import com.typesafe.config.ConfigFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.journal.EventNames;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks a server for the dashboard's files. */
class StaticRoutesTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern FOREIGN = Pattern.compile("(?:src|href)=\"(?:[a-z]+:)?//");
  private static ActorSystem system;
  private static ServerBinding binding;

  @BeforeAll
  static void start() throws Exception {
    system = ActorSystem.create("static", ConfigFactory.parseString("akka.loglevel = WARNING"));
    binding =
        Http.get(system)
            .newServerAt("127.0.0.1", 0)
            .bind(Directives.pathPrefix("search", () -> new StaticRoutes().route()))
            .toCompletableFuture()
            .get(10, TimeUnit.SECONDS);
  }

  @AfterAll
  static void stop() {
    TestKit.shutdownActorSystem(system);
  }

  @Test
  void shouldServeThePageAndForbidItToReachAnybodyElse() throws Exception {
    HttpResponse<String> page = get("/search/ui/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=UTF-8");
    assertThat(page.headers().firstValue("content-security-policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy).startsWith("default-src 'self';").doesNotContain("unsafe"));
    assertThat(page.body()).contains("<title>CryptoNAS").doesNotContainPattern(FOREIGN);
  }

  @Test
  void shouldSendWhoeverForgetsTheSlashToThePage() throws Exception {
    HttpResponse<String> answer = get("/search/ui");

    assertThat(answer.statusCode()).isEqualTo(308);
    assertThat(answer.headers().firstValue("location")).contains("/search/ui/");
  }

  @ParameterizedTest
  @CsvSource({
    "app.js, application/javascript; charset=UTF-8",
    "style/base.css, text/css; charset=UTF-8",
    "icon.svg, image/svg+xml",
    "lib/uplot/uPlot.esm.js, application/javascript; charset=UTF-8",
    "lib/uplot/uPlot.min.css, text/css; charset=UTF-8"
  })
  void shouldServeFilesAndLibrariesWithTheirTypes(String file, String type) throws Exception {
    HttpResponse<String> answer = get("/search/ui/" + file);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).contains(type);
    assertThat(answer.body()).isNotBlank();
  }

  @Test
  void shouldNotSendAFileAgainThatTheBrowserHas() throws Exception {
    String tag = get("/search/ui/app.js").headers().firstValue("etag").orElseThrow();

    HttpResponse<String> again = get("/search/ui/app.js", "If-None-Match", tag);
    HttpResponse<String> other = get("/search/ui/app.js", "If-None-Match", "\"another\"");

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(other.statusCode()).isEqualTo(200);
  }

  @Test
  void shouldHaveALineForEveryKindOfEvent() throws Exception {
    String lines = get("/search/ui/text/sentences.js").body();

    assertThat(SearchEvent.class.getPermittedSubclasses())
        .hasSizeGreaterThan(10)
        .allMatch(kind -> lines.contains("  '%s': ".formatted(EventNames.of(kind))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "absent.js",
        "../reference.conf",
        "%2e%2e/reference.conf",
        "..%2Freference.conf",
        "style/../../reference.conf",
        "style",
        "style/",
        "lib/uplot/../../../../MANIFEST.MF",
        "lib/other/a.js",
        "%00",
        "/etc/passwd"
      })
  void shouldServeNothingElse(String path) throws Exception {
    HttpResponse<String> answer = get("/search/ui/" + path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).doesNotContain("cryptonas {").doesNotContain("at org.");
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    URI address =
        URI.create("http://127.0.0.1:%d%s".formatted(binding.localAddress().getPort(), path));
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    return CLIENT.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofString());
  }
}
