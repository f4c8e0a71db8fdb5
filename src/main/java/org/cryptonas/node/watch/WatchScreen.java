package org.cryptonas.node.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cryptonas.node.progress.Words;

/** A search on a terminal of 80 columns and 24 rows. */
final class WatchScreen {
  static final int COLUMNS = 80;
  static final int ROWS = 23;
  private static final int BAR = 20;
  private static final int SHORT_BAR = 10;
  private static final int MOST_TRAINERS = 6;
  private static final int LEAST_PLOT = 4;
  private static final int AROUND_PLOT = 4;

  private WatchScreen() {}

  /** At most {@link #ROWS} lines of at most {@link #COLUMNS} characters. */
  static List<String> lines(WatchedSearch search) {
    List<String> lines = new ArrayList<>();
    lines.add(title(search));
    lines.add(bars(search));
    lines.add(time(search));
    lines.add("best     " + best(search));
    lines.add("");
    lines.addAll(trainers(search));
    lines.addAll(plot(search, ROWS - lines.size()));
    return lines.stream().map(WatchScreen::fitted).toList();
  }

  private static String title(WatchedSearch search) {
    String left =
        "%s  %s, seed %s, policy %s"
            .formatted(
                search.text("name"),
                search.status().path("dataset").path("name").asText(),
                search.text("seed"),
                search.text("policy"));
    String paused = search.status().path("paused").asBoolean() ? "PAUSED " : "";
    String right = paused + search.text("phase");
    int room = Math.max(1, COLUMNS - right.length() - 1);
    return String.format(Locale.ROOT, "%-" + room + "s %s", cut(left, room), right);
  }

  private static String bars(WatchedSearch search) {
    int lessons = search.count("lessonsPlanned");
    int trainings = search.count("trainingsPlanned");
    return "lessons  %s %d/%d   ladder %s %d/%d"
        .formatted(
            bar(search.count("lessonsDone"), lessons, BAR),
            search.count("lessonsDone"),
            lessons,
            bar(search.count("evaluated"), trainings, BAR),
            search.count("evaluated"),
            trainings);
  }

  private static String bar(double done, double all, int width) {
    int full = all > 0 ? (int) Math.min(width, Math.floor(width * done / all)) : 0;
    return "[" + "#".repeat(full) + ".".repeat(width - full) + "]";
  }

  private static String time(WatchedSearch search) {
    JsonNode left = search.status().path("left").path("seconds");
    return String.format(
        Locale.ROOT,
        "%s gone, %s; %,.0f images/s; %d queued%s; hypervolume %.4f",
        Words.clock(search.status().path("elapsedSeconds").asDouble()),
        left.isNumber() ? "about " + Words.clock(left.asDouble()) + " left" : "time left not known",
        search.status().path("rate").path("imagesPerSecond").asDouble(),
        search.count("jobsQueued"),
        search.count("failed") == 0 ? "" : "; %d failed".formatted(search.count("failed")),
        search.status().path("hypervolume").asDouble());
  }

  private static String best(WatchedSearch search) {
    Map<Integer, Double> known =
        search
            .best()
            .collect(
                Collectors.toMap(
                    best -> best.path("budget").asInt(), best -> best.path("accuracy").asDouble()));
    return search
        .budgets()
        .map(JsonNode::asInt)
        .map(
            budget ->
                String.format(Locale.ROOT, "%,d: ", budget)
                    + (known.containsKey(budget) ? Words.percent(known.get(budget)) : "-"))
        .collect(Collectors.joining("   "));
  }

  private static List<String> trainers(WatchedSearch search) {
    List<String> lines = new ArrayList<>();
    List<JsonNode> all = search.trainers().toList();
    all.stream().limit(MOST_TRAINERS).forEach(trainer -> lines.add(trainer(trainer)));
    if (all.isEmpty()) {
      lines.add("no trainers: join one with ./run-local.sh join");
    } else if (all.size() > MOST_TRAINERS) {
      lines.add("and %d trainers more".formatted(all.size() - MOST_TRAINERS));
    }
    return lines;
  }

  private static String trainer(JsonNode trainer) {
    double images = trainer.path("images").asDouble();
    double total = trainer.path("totalImages").asDouble();
    return String.format(
        Locale.ROOT,
        "%s %s %,.0f/s %s",
        trainer.path("name").asText(),
        bar(images, total, SHORT_BAR),
        trainer.path("imagesPerSecond").asDouble(),
        trainer.path("job").asText("idle"));
  }

  private static List<String> plot(WatchedSearch search, int room) {
    List<TextPlot.Dot> dots =
        search
            .points()
            .map(point -> new TextPlot.Dot(search.cost(point), point.path("accuracy").asDouble()))
            .toList();
    int rows = room - AROUND_PLOT;
    List<String> plot =
        rows < LEAST_PLOT ? List.of() : new TextPlot(rows, COLUMNS - 10).lines(dots);
    List<String> lines = new ArrayList<>();
    if (!plot.isEmpty()) {
      lines.add("");
      lines.add("frontier: validation accuracy over simulated " + search.axis());
      lines.addAll(plot);
    }
    return lines;
  }

  private static String fitted(String line) {
    return cut(line, COLUMNS);
  }

  private static String cut(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width - 1) + ">";
  }
}
