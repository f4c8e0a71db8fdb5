package org.cryptonas.node.routes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads server-sent events off a connection of its own, which can be cut. */
final class EventClient implements AutoCloseable {
  private static final int MILLIS_TO_WAIT = 60_000;
  private final Socket socket;
  private final BufferedReader lines;

  /**
   * An event.
   *
   * @param number its id
   * @param type its type
   */
  record Heard(Optional<Long> number, String type) {}

  EventClient(int port, String query, Optional<Long> last) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(MILLIS_TO_WAIT);
    String header = last.map(number -> "Last-Event-ID: " + number + "\r\n").orElse("");
    socket
        .getOutputStream()
        .write(
            "GET /search/events%s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s\r\n"
                .formatted(query, Endpoint.HOST, header)
                .getBytes(StandardCharsets.US_ASCII));
    lines =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /** The next event; empty where the stream has ended. */
  Optional<Heard> next() throws IOException {
    Optional<Long> number = Optional.empty();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("id: ")) {
        number = Optional.of(Long.valueOf(line.substring(4)));
      } else if (line.startsWith("event: ")) {
        return Optional.of(new Heard(number, line.substring(7)));
      }
    }
    return Optional.empty();
  }

  /** The numbers of the next events that have one, up to {@code last}. */
  List<Long> numbersUpTo(long last) throws IOException {
    List<Long> numbers = new ArrayList<>();
    while (numbers.isEmpty() || numbers.get(numbers.size() - 1) < last) {
      next().orElseThrow().number().ifPresent(numbers::add);
    }
    return numbers;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
