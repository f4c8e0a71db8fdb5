package org.cryptonas.node.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cryptonas.node.cli.SecuredNode.HOST;
import static org.cryptonas.node.cli.SecuredNode.KEYS;

import akka.actor.typed.javadsl.Behaviors;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.SelfUp;
import akka.cluster.typed.Subscribe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.cryptonas.node.cluster.LocalNode;
import org.cryptonas.node.config.Configuration;
import org.cryptonas.node.security.TestKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets through to a node with keys, and who does not. */
final class SecuredJoinTest {
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

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
      assertThatThrownBy(() -> talked(TestKeys.context(shown, KEYS.node()), PATIENCE))
          .as("%s", shown)
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(SocketTimeoutException.class);
    }
    assertThatThrownBy(
            () -> talked(TestKeys.context(Optional.of(KEYS.other()), KEYS.node()), SHORT))
        .as("it is heard, and nothing is answered to what is no message")
        .isInstanceOf(SocketTimeoutException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--devices=auto", "--retry"})
  void shouldSayInOneLineThatTheKeysAreStrangers(String option) {
    Typed typed = node.join("--keys=" + KEYS.stranger(), option);

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.err()).contains("TLS", "same authority").hasLineCount(1);
  }

  @Test
  void shouldSayInOneLineThatThereAreNoKeys() {
    Typed typed = node.join();

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.err()).contains("--keys where it has keys").hasLineCount(1);
  }

  @Test
  void shouldSayInOneLineThatTheLoginIsWrong() throws Exception {
    Typed typed = node.join("--keys=" + KEYS.wrongLogin(place));

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.err()).contains("no login, or a wrong one").hasLineCount(1);
  }

  @Test
  void shouldSayOnBothSidesThatTheVersionIsAnother() {
    String reason = "cannot join this search, which is of version another";

    try (LoggedLine refusal = LoggedLine.with("org.cryptonas.node.routes", reason)) {
      Typed typed = node.join("--keys=" + KEYS.other());

      assertThat(typed.code()).isEqualTo(1);
      assertThat(typed.err()).contains(reason).hasLineCount(1);
      assertThat(refusal.line()).succeedsWithin(PATIENCE);
    }
  }

  @Test
  void shouldNeedKeysForAnAddressThatOthersReach() {
    Typed typed = node.join("--keys=" + KEYS.other(), "--bind=192.0.2.1");

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.err()).contains("--bind 192.0.2.1", "certificate").hasLineCount(1);
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
        LocalNode.address(HOST, node.ports()));
  }

  /** Ends with the timeout when the other side lets the connection be. */
  private static void talked(SSLContext context, Duration patience) throws IOException {
    try (SSLSocket socket =
        (SSLSocket)
            context
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), node.ports().cluster())) {
      socket.setSoTimeout((int) patience.toMillis());
      socket.startHandshake();
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }
}
