package org.cryptonas.node.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Lines of an answer that goes on for as long as there is something to tell. A link that died tells
 * nobody so: when nothing at all comes for longer than the connection's read timeout, it counts as
 * dead.
 */
final class EventLines implements AutoCloseable {
  private final HttpURLConnection connection;
  private final BufferedReader lines;

  EventLines(HttpURLConnection connection) throws IOException {
    this.connection = connection;
    lines =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * The next line, once it is there; empty at the end.
   *
   * @throws IOException when the link is dead, or breaks
   */
  Optional<String> next() throws IOException {
    try {
      return Optional.ofNullable(lines.readLine());
    } catch (SocketTimeoutException e) {
      throw new IOException(
          "nothing came for %s s".formatted(connection.getReadTimeout() / 1000.0), e);
    }
  }

  @Override
  public void close() {
    connection.disconnect();
  }
}
