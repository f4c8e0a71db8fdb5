package org.cryptonas.node.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akka.actor.typed.javadsl.Behaviors;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.SelfUp;
import akka.cluster.typed.Subscribe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.cryptonas.data.Sha256;
import org.cryptonas.node.cluster.LocalNode;
import org.cryptonas.node.cluster.Ports;
import org.cryptonas.node.config.Configuration;
import org.cryptonas.node.routes.HostedSearch;
import org.cryptonas.node.routes.JoinOffer;
import org.cryptonas.node.routes.ShownSearch;
import org.cryptonas.node.run.RecordedSearch;
import org.cryptonas.node.security.Protection;
import org.cryptonas.node.security.TestKeys;
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

/** Who gets through to a node with keys, and who does not. */
final class SecuredJoinTest {
  private static final String HOST = "127.0.0.1";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final TestKeys KEYS = TestKeys.get();
  private static final byte[] WEIGHTS = "weights".getBytes(UTF_8);

  @TempDir static Path place;
  private static Ports ports;
  private static LocalNode<Object> node;

  @BeforeAll
  static void start() {
    ports =
        Ports.choose(
            HOST,
            new Ports.Wish("--port", 0, false),
            new Ports.Wish("--management-port", 0, false));
    JoinOffer offer =
        new JoinOffer(
            "another", "run", "id", "first", "akka://c@h:1", "{}", new JoinOffer.Data("d", "c"));
    ShownSearch search = new ShownSearch(true);
    HostedSearch hosted =
        new HostedSearch(offer, new WeightFolder(place.resolve("w")), 1024).showing(search.shown());
    Configuration secured = Configuration.of(Optional.empty(), TestKeys.assignments(KEYS.node()));
    node = LocalNode.start(Behaviors.empty(), secured.resolved(), HOST, ports, hosted);
    search.begin(List.of());
    search.tell(RecordedSearch.events());
    search.close();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ready", "cluster/members", "search/join", "search/weights/x", "nowhere"})
  void shouldAnswerNothingWithoutTheLogin(String place) throws Exception {
    HttpAccess own = access(KEYS.other());
    String good = own.authorization().orElseThrow();

    assertThat(status(place, new HttpAccess(own.tls(), Optional.empty()))).isEqualTo(401);
    assertThat(status(place, login(own, basic("cryptonas:wrong")))).isEqualTo(401);
    assertThat(status(place, login(own, basic("cryptonas:")))).isEqualTo(401);
    assertThat(status(place, login(own, basic(":")))).isEqualTo(401);
    assertThat(status(place, login(own, good.replace("Basic", "Bearer")))).isEqualTo(401);
    assertThat(status(place, own)).isNotEqualTo(401);
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
  void shouldShowTheSearchToWhoeverLogsIn(String place) throws Exception {
    HttpAccess own = access(KEYS.other());

    assertThat(status(place, new HttpAccess(own.tls(), Optional.empty()))).isEqualTo(401);
    assertThat(status(place, own)).isEqualTo(200);
  }

  @Test
  void shouldTakeNoOrdersWithoutTheLogin() throws Exception {
    HttpAccess own = access(KEYS.other());
    HttpRequest stop =
        HttpRequest.newBuilder(address("search/stop")).POST(BodyPublishers.noBody()).build();

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
    Typed typed = watch("--keys=" + KEYS.other(), "--after=0");

    assertThat(typed.err()).isEmpty();
    assertThat(typed.code()).isZero();
    assertThat(typed.out())
        .contains("LESSONS begins")
        .endsWith("the search has ended: every candidate had its training\n");
  }

  @Test
  void shouldSayInOneLineWhyNobodyElseWatches() throws Exception {
    Typed stranger = watch("--keys=" + KEYS.stranger());
    Typed nobody = watch();
    Typed wrong = watch("--keys=" + wrongLogin());

    assertThat(List.of(stranger.code(), nobody.code(), wrong.code())).containsOnly(1);
    assertThat(stranger.err()).contains("TLS").hasLineCount(1);
    assertThat(nobody.err()).contains("TLS").hasLineCount(1);
    assertThat(wrong.err()).contains("401", "--keys").hasLineCount(1);
  }

  @Test
  void shouldTakeNoWeightsWithoutTheLogin() throws Exception {
    HttpAccess own = access(KEYS.other());
    URI address = address("search/weights/" + new Sha256().add(WEIGHTS).hex());
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
            () -> address("search/weights/"),
            access(KEYS.other()),
            new WeightFolder(place.resolve("copies")),
            Patience.USUAL);

    String hash = store.put(WEIGHTS);

    assertThat(new WeightFolder(place.resolve("w")).get(hash)).isEqualTo(WEIGHTS);
    Files.delete(new WeightFolder(place.resolve("w")).file(hash));
    Files.delete(place.resolve("w"));
  }

  @Test
  void shouldLetANodeJoinThatTheSameAuthorityKnows() {
    CompletableFuture<String> joined = new CompletableFuture<>();

    try (LocalNode<Object> trainer = trainer(KEYS.other(), joined)) {
      assertThat(joined).succeedsWithin(PATIENCE);
      assertThat(trainer.ended()).isNotCompleted();
    }
  }

  @Test
  void shouldLetNoNodeJoinThatAStrangerKnows() throws Exception {
    CompletableFuture<String> joined = new CompletableFuture<>();

    try (LoggedLine refusal = LoggedLine.with("akka", "SSLHandshakeException");
        LocalNode<Object> trainer = trainer(KEYS.stranger(), joined)) {
      assertThat(refusal.line()).succeedsWithin(PATIENCE);
      assertThat(joined).isNotDone();
      assertThat(trainer.ended()).isNotCompleted();
    }
  }

  @Test
  void shouldTurnAConnectionAwayThatShowsNoCertificateOrAStrangersOne() throws Exception {
    for (Optional<Path> shown : List.of(Optional.<Path>empty(), Optional.of(KEYS.stranger()))) {
      assertThatThrownBy(() -> talked(TestKeys.context(shown, KEYS.node())))
          .as("%s", shown)
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(SocketTimeoutException.class);
    }
    assertThatThrownBy(() -> talked(TestKeys.context(Optional.of(KEYS.other()), KEYS.node())))
        .as("it is heard, and nothing is answered to what is no message")
        .isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void shouldSayInOneLineThatTheKeysAreStrangers() {
    Typed typed = join("--keys=" + KEYS.stranger());

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.err()).contains("TLS", "same authority").hasLineCount(1);
  }

  @Test
  void shouldSayInOneLineThatThereAreNoKeys() {
    Typed typed = join();

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.err()).contains("--keys where it has keys").hasLineCount(1);
  }

  @Test
  void shouldSayInOneLineThatTheLoginIsWrong() throws Exception {
    Typed typed = join("--keys=" + wrongLogin());

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.err()).contains("no login, or a wrong one").hasLineCount(1);
  }

  @Test
  void shouldSayOnBothSidesThatTheVersionIsAnother() {
    String reason = "cannot join this search, which is of version another";

    try (LoggedLine refusal = LoggedLine.with("org.cryptonas.node.routes", reason)) {
      Typed typed = join("--keys=" + KEYS.other());

      assertThat(typed.code()).isEqualTo(1);
      assertThat(typed.err()).contains(reason).hasLineCount(1);
      assertThat(refusal.line()).succeedsWithin(PATIENCE);
    }
  }

  @Test
  void shouldNeedKeysForAnAddressThatOthersReach() {
    Typed typed = join("--keys=" + KEYS.other(), "--bind=192.0.2.1");

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.err()).contains("--bind 192.0.2.1", "certificate").hasLineCount(1);
  }

  /** Keys that everybody knows, with a password that nobody does. */
  private static Path wrongLogin() throws IOException {
    Path keys = Files.createTempDirectory(place, "wrong-login");
    for (String file : new String[] {"node.p12", "trust.p12", "passwords.properties"}) {
      Files.copy(
          KEYS.other().resolve(file), keys.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
    }
    Path passwords = keys.resolve("passwords.properties");
    Files.writeString(
        passwords, Files.readString(passwords).replaceFirst("login = .*", "login = wrong"));
    return keys;
  }

  private static Typed watch(String... options) {
    List<String> words = new ArrayList<>(List.of("watch", "--url=" + address("")));
    words.addAll(List.of(options));
    return Typed.line(words.toArray(String[]::new));
  }

  private static Typed join(String... options) {
    List<String> words =
        new ArrayList<>(List.of("join", "--seed=" + HOST + ":" + ports.management()));
    words.addAll(List.of(options));
    return Typed.line(words.toArray(String[]::new));
  }

  private static LocalNode<Object> trainer(Path keys, CompletableFuture<String> joined) {
    Configuration own = Configuration.of(Optional.empty(), TestKeys.assignments(keys));
    return LocalNode.join(
        Behaviors.setup(
            context -> {
              Cluster.get(context.getSystem())
                  .subscriptions()
                  .tell(Subscribe.create(context.getSelf().narrow(), SelfUp.class));
              return Behaviors.receive(Object.class)
                  .onMessage(
                      SelfUp.class,
                      up -> {
                        joined.complete("up");
                        return Behaviors.same();
                      })
                  .build();
            }),
        own.resolved(),
        HOST,
        LocalNode.address(HOST, ports));
  }

  /** Ends with the timeout when the other side lets the connection be. */
  private static void talked(SSLContext context) throws IOException {
    try (SSLSocket socket =
        (SSLSocket)
            context
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), ports.cluster())) {
      socket.setSoTimeout(2000);
      socket.startHandshake();
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  private static int status(String place, HttpAccess access) throws IOException {
    return HttpSender.within(PATIENCE, access)
        .send(HttpRequest.newBuilder(address(place)).build())
        .statusCode();
  }

  private static HttpAccess login(HttpAccess access, String authorization) {
    return new HttpAccess(access.tls(), Optional.of(authorization));
  }

  private static String basic(String login) {
    return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8));
  }

  private static HttpAccess access(Path keys) {
    return Protection.of(TestKeys.settings(keys)).http();
  }

  private static URI address(String place) {
    return URI.create("https://%s:%d/%s".formatted(HOST, ports.management(), place));
  }
}
