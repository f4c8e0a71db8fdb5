package org.cryptonas.node.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import org.cryptonas.format.Documents;
import org.cryptonas.node.config.Assignment;
import org.cryptonas.node.config.Configuration;
import org.cryptonas.node.routes.JoinOffer;
import org.cryptonas.search.weights.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JoinCommandTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --seed=127.0.0.1                      | HOST:PORT
          --seed=http://127.0.0.1:1/            | HOST:PORT
          --seed=127.0.0.1:65536                | HOST:PORT
          --seed=127.0.0.1:1 --devices=gpu:any  | gpu:any
          --seed=127.0.0.1:1 --devices=cpu:0    | cpu:0
          --seed=127.0.0.1:1 --devices=cpu:many | cpu:many
          --devices=auto                        | --seed
          """)
  void shouldSayInOneLineWhatIsMisused(String options, String named) {
    Typed typed = join(options.split(" "));

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).contains(named, "--help").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({
    "--seed=127.0.0.1:1 --bind=192.0.2.1,--bind 192.0.2.1",
    "--seed=127.0.0.1:1 --bind=0.0.0.0,--bind 0.0.0.0",
    "--seed=192.0.2.1:1,--seed 192.0.2.1"
  })
  void shouldRefuseAnAddressThatOtherMachinesCanReach(String options, String named) {
    Typed typed = join(options.split(" "));

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.err()).contains(named, "127.0.0.1").hasLineCount(1);
  }

  @Test
  void shouldSayWhereItAskedWhenNobodySearchesThere() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }

    Typed typed = join("--seed=127.0.0.1:" + free);

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.err()).contains("127.0.0.1:" + free, "no connection").hasLineCount(1);
  }

  @Test
  void shouldSayWhatTheCoordinatorSaidWhenItIsOfAnotherVersion() throws Exception {
    Refusal refusal = new Refusal("version 1 cannot join version 2");

    Typed typed = joined(409, Documents.text(refusal));

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.err()).isEqualToIgnoringNewLines("error: " + refusal.reason());
  }

  @Test
  void shouldNameTheAddressWhenSomethingElseAnswersThere() throws Exception {
    Typed typed = joined(200, "<html>");

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.err()).contains("no search answers at 127.0.0.1:").hasLineCount(1);
  }

  @Test
  void shouldRefuseOtherImagesThanTheCoordinatorsAndNameBothChecksums() throws Exception {
    Configuration configuration =
        Configuration.of(
            Optional.empty(),
            List.of(
                Assignment.of("dataset.name", "shapes"),
                Assignment.of("dataset.generated-images", 300)));
    JoinOffer offer =
        new JoinOffer(
            "any",
            "run",
            "id",
            "first",
            "akka://c@h:1",
            configuration.json(),
            new JoinOffer.Data("d", "abcd"));

    Typed typed = joined(200, Documents.text(offer));

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.err())
        .containsPattern("checksum [0-9a-f]{64} here, expected abcd")
        .hasLineCount(1);
  }

  private static Typed joined(int status, String answer) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/search/join",
        exchange -> {
          byte[] body = answer.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      return join("--seed=127.0.0.1:" + server.getAddress().getPort());
    } finally {
      server.stop(0);
    }
  }

  private static Typed join(String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "join";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return Typed.line(arguments);
  }
}
