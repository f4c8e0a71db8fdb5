package org.cryptonas.node.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import org.cryptonas.format.Documents;
import org.cryptonas.node.progress.Words;

/** What happened, in a line; most of what happens needs none. */
final class ChangeLines {
  private static final String FINISHED = "finished";

  private ChangeLines() {}

  static boolean isEnd(ServerEvent event) {
    return event.type().equals(FINISHED);
  }

  static Optional<String> of(ServerEvent event) {
    JsonNode data = data(event);
    return switch (event.type()) {
      case "phase-started" ->
          said("%s begins, %d to do", data.path("phase").asText(), data.path("expected").asInt());
      case "lesson-taught" -> taught(data);
      case "lesson-failed" ->
          said("lesson %d failed: %s", data.path("number").asInt(), data.path("reason").asText());
      case "evaluated" -> evaluated(data.path("evaluation"));
      case "candidate-failed" -> said("a candidate failed: %s", data.path("reason").asText());
      case "frontier-moved" ->
          said(
              "frontier: %d points, hypervolume %.4f",
              data.path("points").size(), data.path("hypervolume").asDouble());
      case "trainers-changed" -> said("trainers: %d", data.path("trainers").asInt());
      case "budget-added" -> said("one budget more: %,d ReLUs", data.path("budget").asInt());
      case "paused" -> said("paused");
      case "continued", "resumed" -> said("the search goes on");
      default -> Optional.empty();
    };
  }

  /** Short lessons that score nothing are too many to tell. */
  private static Optional<String> taught(JsonNode lesson) {
    double score = lesson.path("meanScore").asDouble();
    return score == 0
        ? Optional.empty()
        : said("lesson %d: mean score %s", lesson.path("number").asInt(), Words.percent(score));
  }

  private static Optional<String> evaluated(JsonNode evaluation) {
    JsonNode candidate = evaluation.path("candidate");
    return said(
        "evaluated %s at %,d ReLUs, rung %d: %s",
        candidate.path("id").asText(),
        candidate.path("budget").asInt(),
        evaluation.path("rung").asInt(),
        Words.percent(evaluation.path("accuracy").asDouble()));
  }

  private static Optional<String> said(String form, Object... values) {
    return Optional.of(String.format(Locale.ROOT, form, values));
  }

  /** The document that an event brings. */
  static JsonNode data(ServerEvent event) {
    try {
      return Documents.mapper().readTree(event.data());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "event %s brings no JSON: %s".formatted(event.type(), e.getOriginalMessage()), e);
    }
  }
}
