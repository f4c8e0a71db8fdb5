package org.cryptonas.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpDownloaderTest {
  private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path folder;
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/file", exchange -> answer(exchange, 200));
    server.createContext("/moved", HttpDownloaderTest::redirect);
    server.createContext("/stalled", stalled());
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  @Test
  void shouldWriteTheFile() throws IOException {
    new HttpDownloader(LONG, LONG).download(address("/file"), file());

    assertThat(file()).hasBinaryContent(CONTENT);
  }

  @Test
  void shouldFollowRedirects() throws IOException {
    new HttpDownloader(LONG, LONG).download(address("/moved"), file());

    assertThat(file()).hasBinaryContent(CONTENT);
  }

  @Test
  void shouldGiveTheStatusWhenThereIsNoSuchFile() {
    assertThatThrownBy(() -> new HttpDownloader(LONG, LONG).download(address("/none"), file()))
        .isInstanceOf(IOException.class)
        .hasMessage("HTTP status 404");
  }

  @Test
  void shouldGiveUpWhenTheAnswerStallsHalfway() {
    HttpDownloader hurried = new HttpDownloader(LONG, Duration.ofMillis(300));

    assertThatThrownBy(() -> hurried.download(address("/stalled"), file()))
        .isInstanceOf(IOException.class)
        .hasMessage("took more than 0 s");
  }

  @Test
  void shouldSayThatThereIsNoConnectionWhenNobodyListens() {
    URI nobody = address("/file");
    server.stop(0);

    assertThatThrownBy(() -> new HttpDownloader(LONG, LONG).download(nobody, file()))
        .isInstanceOf(IOException.class)
        .hasMessage("no connection");
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private Path file() {
    return folder.resolve("file");
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, CONTENT.length);
    exchange.getResponseBody().write(CONTENT);
    exchange.close();
  }

  private static void redirect(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Location", "/file");
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private HttpHandler stalled() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 2L * CONTENT.length);
      exchange.getResponseBody().write(CONTENT);
      exchange.getResponseBody().flush();
      try {
        over.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }
}
