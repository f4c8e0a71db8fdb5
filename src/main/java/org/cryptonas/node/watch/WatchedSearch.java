package org.cryptonas.node.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A search as its endpoint tells it.
 *
 * @param status {@code /search}
 * @param crowd {@code /search/trainers}
 * @param frontier {@code /search/frontier}
 */
record WatchedSearch(JsonNode status, JsonNode crowd, JsonNode frontier) {
  Stream<JsonNode> trainers() {
    return StreamSupport.stream(crowd.path("trainers").spliterator(), false);
  }

  Stream<JsonNode> points() {
    return StreamSupport.stream(frontier.path("points").spliterator(), false);
  }

  Stream<JsonNode> best() {
    return StreamSupport.stream(status.path("best").spliterator(), false);
  }

  Stream<JsonNode> budgets() {
    return StreamSupport.stream(status.path("budgets").spliterator(), false);
  }

  boolean isPaused() {
    return status.path("paused").asBoolean();
  }

  boolean isOver() {
    return text("phase").equals("DONE");
  }

  /** Images a second that trainers train on. */
  long rate() {
    return Math.round(status.path("rate").path("imagesPerSecond").asDouble());
  }

  int count(String of) {
    return status.path("counts").path(of).asInt();
  }

  String text(String of) {
    return status.path(of).asText();
  }

  /** The protocol, phase and field of a point's costs that the frontier is drawn over. */
  String axis() {
    JsonNode axis = status.path("axis");
    return "%s %s seconds".formatted(axis.path("protocol").asText(), phase());
  }

  double cost(JsonNode point) {
    String protocol = status.path("axis").path("protocol").asText();
    return point.path("costs").path(protocol).path(phase() + "Seconds").asDouble(Double.NaN);
  }

  private String phase() {
    return status.path("axis").path("phase").asText().toLowerCase(Locale.ROOT);
  }
}
