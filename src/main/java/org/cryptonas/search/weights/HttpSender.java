package org.cryptonas.search.weights;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Sends requests, each once.
 *
 * @param client with its connections
 * @param authorization header by which every request logs in
 * @param limit the longest an answer may take, to its last byte
 */
public record HttpSender(HttpClient client, Optional<String> authorization, Duration limit) {
  private static final Duration TO_CONNECT = Duration.ofSeconds(5);

  /** A sender with connections of its own. */
  public static HttpSender within(Duration limit, HttpAccess access) {
    HttpClient.Builder client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TO_CONNECT);
    access.tls().ifPresent(client::sslContext);
    return new HttpSender(client.build(), access.authorization(), limit);
  }

  /**
   * The answer, whatever its status.
   *
   * @throws IOException when there is none in time; the message says why
   */
  public HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    return finish(client.sendAsync(authorized(request), BodyHandlers.ofByteArray()));
  }

  /** The request with the login. */
  public HttpRequest authorized(HttpRequest request) {
    return authorization
        .map(
            login ->
                HttpRequest.newBuilder(request, (name, value) -> true)
                    .setHeader("Authorization", login)
                    .build())
        .orElse(request);
  }

  /** A request's own timeout ends once the answer begins: a body that stalls needs another. */
  private HttpResponse<byte[]> finish(CompletableFuture<HttpResponse<byte[]>> answer)
      throws IOException {
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new NoAnswerException("no answer within %d ms".formatted(limit.toMillis()), e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new NoAnswerException(reason(Optional.ofNullable(e.getCause()).orElse(e)), e);
    }
  }

  /** The JDK reports a refused connection, or an unknown host, without a message. */
  private static String reason(Throwable cause) {
    String message = Optional.ofNullable(cause.getMessage()).orElse(cause.toString());
    if (cause instanceof ConnectException) {
      return "no connection";
    }
    return cause instanceof SSLException ? "no connection by TLS (" + message + ")" : message;
  }
}
