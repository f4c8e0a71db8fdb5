package org.cryptonas.data;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Downloads by HTTP, following redirects.
 *
 * @param patience the longest to wait for a connection, and for an answer to begin
 * @param limit the longest a whole file may take
 */
record HttpDownloader(Duration patience, Duration limit) implements Downloader {
  private static final int OK = 200;

  @Override
  public void download(URI address, Path file) throws IOException {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    HttpRequest request = HttpRequest.newBuilder(address).timeout(patience).build();
    int status =
        finish(client.sendAsync(request, HttpResponse.BodyHandlers.ofFile(file))).statusCode();
    if (status != OK) {
      throw new IOException("HTTP status " + status);
    }
  }

  /** The request's own timeout ends once the answer begins: a body that stalls needs another. */
  private HttpResponse<Path> finish(CompletableFuture<HttpResponse<Path>> answer)
      throws IOException {
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("took more than %d s".formatted(limit.toSeconds()), e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException(reason(Optional.ofNullable(e.getCause()).orElse(e)), e);
    }
  }

  /** The JDK reports an unknown host as a connection failure without a message. */
  private static String reason(Throwable cause) {
    if (cause instanceof HttpTimeoutException) {
      return "no answer in time";
    }
    if (cause instanceof ConnectException) {
      return "no connection";
    }
    return String.valueOf(cause);
  }
}
