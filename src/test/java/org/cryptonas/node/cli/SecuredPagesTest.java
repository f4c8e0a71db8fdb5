package org.cryptonas.node.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cryptonas.node.cli.SecuredNode.KEYS;
import static org.cryptonas.node.cli.SecuredNode.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.cryptonas.data.Sha256;
import org.cryptonas.search.weights.HttpAccess;
import org.cryptonas.search.weights.HttpSender;
import org.cryptonas.search.weights.Patience;
import org.cryptonas.search.weights.RemoteWeightStore;
import org.cryptonas.search.weights.WeightFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees the search, orders it and carries weights on a node with keys, and who does not. */
final class SecuredPagesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final byte[] WEIGHTS = "weights".getBytes(UTF_8);

  @TempDir static Path place;
  private static SecuredNode node;

  @BeforeAll
  static void start() {
    node = new SecuredNode(place.resolve("w"));
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ready", "cluster/members", "search/join", "search/weights/x", "nowhere"})
  void shouldAnswerNothingWithoutTheLogin(String route) throws Exception {
    HttpAccess own = access(KEYS.other());
    String good = own.authorization().orElseThrow();

    assertThat(status(route, new HttpAccess(own.tls(), Optional.empty()))).isEqualTo(401);
    assertThat(status(route, login(own, basic("cryptonas:wrong")))).isEqualTo(401);
    assertThat(status(route, login(own, basic("cryptonas:")))).isEqualTo(401);
    assertThat(status(route, login(own, basic(":")))).isEqualTo(401);
    assertThat(status(route, login(own, good.replace("Basic", "Bearer")))).isEqualTo(401);
    assertThat(status(route, own)).isNotEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search",
        "search/candidates",
        "search/events",
        "search/metrics",
        "search/openapi.json",
        "search/ui/",
        "search/ui/app.js",
        "search/ui/lib/uplot/uPlot.esm.js"
      })
  void shouldShowTheSearchToWhoeverLogsIn(String route) throws Exception {
    HttpAccess own = access(KEYS.other());

    assertThat(status(route, new HttpAccess(own.tls(), Optional.empty()))).isEqualTo(401);
    assertThat(status(route, own)).isEqualTo(200);
  }

  @Test
  void shouldTakeNoOrdersWithoutTheLogin() throws Exception {
    HttpAccess own = access(KEYS.other());
    HttpRequest stop =
        HttpRequest.newBuilder(node.address("search/stop")).POST(BodyPublishers.noBody()).build();

    assertThat(
            HttpSender.within(PATIENCE, new HttpAccess(own.tls(), Optional.empty()))
                .send(stop)
                .statusCode())
        .isEqualTo(401);
    assertThat(HttpSender.within(PATIENCE, own).send(stop).statusCode())
        .as("it is over already")
        .isEqualTo(409);
  }

  @Test
  void shouldLetWhoeverLogsInWatch() {
    Typed typed = node.watch("--keys=" + KEYS.other(), "--after=0");

    assertThat(typed.err()).isEmpty();
    assertThat(typed.code()).isZero();
    assertThat(typed.out())
        .contains("LESSONS begins")
        .endsWith("the search has ended: every candidate had its training\n");
  }

  @Test
  void shouldSayInOneLineWhyNobodyElseWatches() throws Exception {
    Typed stranger = node.watch("--keys=" + KEYS.stranger());
    Typed nobody = node.watch();
    Typed wrong = node.watch("--keys=" + KEYS.wrongLogin(place));

    assertThat(List.of(stranger.code(), nobody.code(), wrong.code())).containsOnly(1);
    assertThat(stranger.err()).contains("TLS").hasLineCount(1);
    assertThat(nobody.err()).contains("TLS").hasLineCount(1);
    assertThat(wrong.err()).contains("401", "--keys").hasLineCount(1);
  }

  @Test
  void shouldTakeNoWeightsWithoutTheLogin() throws Exception {
    HttpAccess own = access(KEYS.other());
    URI address = node.address("search/weights/" + new Sha256().add(WEIGHTS).hex());
    HttpRequest put =
        HttpRequest.newBuilder(address).PUT(BodyPublishers.ofByteArray(WEIGHTS)).build();

    assertThat(
            HttpSender.within(PATIENCE, new HttpAccess(own.tls(), Optional.empty()))
                .send(put)
                .statusCode())
        .isEqualTo(401);
    assertThat(place.resolve("w")).doesNotExist();
  }

  @Test
  void shouldCarryWeightsForANodeThatLogsIn() throws Exception {
    RemoteWeightStore store =
        new RemoteWeightStore(
            () -> node.address("search/weights/"),
            access(KEYS.other()),
            new WeightFolder(place.resolve("copies")),
            Patience.USUAL);

    String hash = store.put(WEIGHTS);

    assertThat(new WeightFolder(place.resolve("w")).get(hash)).isEqualTo(WEIGHTS);
    Files.delete(new WeightFolder(place.resolve("w")).file(hash));
    Files.delete(place.resolve("w"));
  }

  private static int status(String route, HttpAccess access) throws IOException {
    return HttpSender.within(PATIENCE, access)
        .send(HttpRequest.newBuilder(node.address(route)).build())
        .statusCode();
  }

  private static HttpAccess login(HttpAccess access, String authorization) {
    return new HttpAccess(access.tls(), Optional.of(authorization));
  }

  private static String basic(String login) {
    return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8));
  }
}
