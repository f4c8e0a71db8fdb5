package org.cryptonas.node.watch;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.StringJoiner;

/**
 * Reads server-sent events off their lines (WHATWG HTML, section 9.2.6): an event is over with an
 * empty line; one without data, and comments, are none.
 */
final class EventParser {
  private static final String UNNAMED = "message";

  private OptionalLong number = OptionalLong.empty();
  private String type = UNNAMED;
  private StringJoiner data = new StringJoiner("\n");
  private boolean any;

  /** Takes the next line; the event that it ends, if it ends one. */
  Optional<ServerEvent> line(String line) {
    if (line.isEmpty()) {
      return ended();
    }
    int colon = line.indexOf(':');
    String field = colon < 0 ? line : line.substring(0, colon);
    String value = colon < 0 ? "" : line.substring(colon + 1);
    take(field, value.startsWith(" ") ? value.substring(1) : value);
    return Optional.empty();
  }

  private void take(String field, String value) {
    switch (field) {
      case "id" -> number = OptionalLong.of(Long.parseLong(value));
      case "event" -> type = value;
      case "data" -> {
        data.add(value);
        any = true;
      }
      default -> {
        // comments, and what only browsers heed
      }
    }
  }

  private Optional<ServerEvent> ended() {
    Optional<ServerEvent> event =
        any ? Optional.of(new ServerEvent(number, type, data.toString())) : Optional.empty();
    number = OptionalLong.empty();
    type = UNNAMED;
    data = new StringJoiner("\n");
    any = false;
    return event;
  }
}
