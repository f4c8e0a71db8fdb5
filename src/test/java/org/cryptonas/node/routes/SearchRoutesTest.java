package org.cryptonas.node.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.typed.javadsl.Behaviors;
import com.typesafe.config.ConfigFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cryptonas.data.Sha256;
import org.cryptonas.format.Documents;
import org.cryptonas.node.Version;
import org.cryptonas.node.cluster.LocalNode;
import org.cryptonas.node.cluster.Ports;
import org.cryptonas.search.weights.Refusal;
import org.cryptonas.search.weights.WeightFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks a real management endpoint. */
class SearchRoutesTest {
  private static final String HOST = "127.0.0.1";
  private static final int LIMIT = 1024;
  private static final byte[] WEIGHTS = "weights".getBytes(UTF_8);
  private static final String HASH = hash(WEIGHTS);
  private static final String OTHER_HASH = hash("other".getBytes(UTF_8));
  private static final JoinOffer OFFER =
      new JoinOffer(
          Version.current().build(),
          "run",
          "id",
          "first",
          "akka://c@h:1",
          "{}",
          new JoinOffer.Data("d", "c"));

  @TempDir static Path folder;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static WeightFolder weights;
  private static LocalNode<Object> node;
  private static Ports ports;

  @BeforeAll
  static void start() {
    weights = new WeightFolder(folder);
    ports =
        Ports.choose(
            HOST,
            new Ports.Wish("--port", 0, false),
            new Ports.Wish("--management-port", 0, false));
    HostedSearch hosted = new HostedSearch(OFFER, weights, LIMIT);
    node = LocalNode.start(Behaviors.empty(), ConfigFactory.load(), HOST, ports, hosted);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void shouldKeepWeightsUnderTheirHashAndGiveThemBack() throws Exception {
    assertThat(put(HASH, WEIGHTS).statusCode()).isEqualTo(204);
    assertThat(put(HASH, WEIGHTS).statusCode()).as("again").isEqualTo(204);

    assertThat(get("weights/" + HASH).body()).isEqualTo(WEIGHTS);
    assertThat(weights.get(HASH)).isEqualTo(WEIGHTS);
  }

  @Test
  void shouldRefuseWeightsThatAreNotWhatTheirHashSays() throws Exception {
    HttpResponse<byte[]> answer = put(OTHER_HASH, WEIGHTS);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(reason(answer)).contains(HASH, OTHER_HASH).hasLineCount(1);
    assertThat(weights.file(OTHER_HASH)).doesNotExist();
  }

  @Test
  void shouldRefuseWeightsThatAreTooLarge() throws Exception {
    byte[] large = new byte[LIMIT + 1];

    HttpResponse<byte[]> answer = put(hash(large), large);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(reason(answer)).contains("at most " + LIMIT);
    assertThat(weights.file(hash(large))).doesNotExist();
  }

  @Test
  void shouldSayThatThereAreNoWeightsOfAnUnknownHash() throws Exception {
    HttpResponse<byte[]> answer = get("weights/" + OTHER_HASH);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(reason(answer)).contains(OTHER_HASH);
  }

  @Test
  void shouldNotGiveWeightsThatWereDamagedOnItsDisk() throws Exception {
    byte[] precious = "precious".getBytes(UTF_8);
    weights.put(precious);
    Files.writeString(weights.file(hash(precious)), "damaged");

    HttpResponse<byte[]> answer = get("weights/" + hash(precious));

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(reason(answer)).contains("damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..%2Fconfiguration", "short", "x/y"})
  void shouldKnowNoPlaceThatIsNoHash(String place) throws Exception {
    assertThat(get("weights/" + place).statusCode()).isEqualTo(404);
  }

  @Test
  void shouldTellWhatANodeMustKnow() throws Exception {
    String version = URLEncoder.encode(OFFER.version(), UTF_8);

    for (String address : List.of("join", "join?version=" + version)) {
      HttpResponse<byte[]> answer = get(address);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(Documents.read(new String(answer.body(), UTF_8), JoinOffer.class))
          .isEqualTo(OFFER);
    }
  }

  @Test
  void shouldRefuseANodeOfAnotherVersionAndNameBoth() throws Exception {
    HttpResponse<byte[]> answer = get("join?version=9.9%0Afake");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(reason(answer)).contains("9.9?fake", OFFER.version()).hasLineCount(1);
  }

  @Test
  void shouldLetNobodyRemoveMembers() throws Exception {
    URI member = URI.create("http://%s:%d/cluster/members/a".formatted(HOST, ports.management()));

    HttpRequest removal = HttpRequest.newBuilder(member).DELETE().build();

    assertThat(CLIENT.send(removal, BodyHandlers.ofByteArray()).statusCode()).isEqualTo(405);
  }

  private static HttpResponse<byte[]> put(String hash, byte[] bytes) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(address("weights/" + hash))
            .PUT(BodyPublishers.ofByteArray(bytes))
            .build(),
        BodyHandlers.ofByteArray());
  }

  private static HttpResponse<byte[]> get(String place) throws Exception {
    return CLIENT.send(HttpRequest.newBuilder(address(place)).build(), BodyHandlers.ofByteArray());
  }

  private static URI address(String place) {
    return URI.create("http://%s:%d/search/%s".formatted(HOST, ports.management(), place));
  }

  private static String reason(HttpResponse<byte[]> answer) {
    return Refusal.of(answer).reason();
  }

  private static String hash(byte[] bytes) {
    return new Sha256().add(bytes).hex();
  }
}
