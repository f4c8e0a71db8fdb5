package org.cryptonas.node.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cryptonas.node.progress.Words;

/** A search on a terminal of 80 columns and 24 rows. */
final class WatchScreen {
  static final int COLUMNS = 80;

  /** The cursor stands on the last row. */
  static final int ROWS = 23;

  private static final String BEST = "best     ";
  private static final int MOST_LINES_OF_BEST = 2;
  private static final int LONGEST_BAR = 20;
  private static final int SHORT_BAR = 10;
  private static final int LONGEST_NAME = 22;
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
    lines.addAll(best(search));
    lines.add("");
    lines.addAll(search.isOver() ? List.of() : trainers(search));
    lines.addAll(plot(search, ROWS - lines.size()));
    return lines.stream().map(line -> Fitted.cut(line, COLUMNS)).toList();
  }

  private static String title(WatchedSearch search) {
    String what =
        ", seed %s, policy %s, %s"
            .formatted(
                search.text("seed"),
                search.text("policy"),
                search.status().path("dataset").path("name").asText());
    String paused = search.isPaused() ? "PAUSED " : "";
    String right = " " + paused + search.text("phase");
    String left = Fitted.cut(search.text("name") + what, COLUMNS - right.length());
    return left + " ".repeat(COLUMNS - left.length() - right.length()) + right;
  }

  private static String bars(WatchedSearch search) {
    int lessons = search.count("lessonsPlanned");
    int taught = search.count("lessonsDone");
    int trainings = search.count("trainingsPlanned");
    int trained = search.count("evaluated") + search.count("failed");
    String form = "lessons  %s %d/%d   ladder %s %d/%d";
    int others = form.formatted("", taught, lessons, "", trained, trainings).length();
    int width = Math.max(1, Math.min(LONGEST_BAR, (COLUMNS - others) / 2 - 2));
    return form.formatted(
        bar(taught, lessons, width),
        taught,
        lessons,
        bar(trained, trainings, width),
        trained,
        trainings);
  }

  private static String bar(double done, double all, int width) {
    int full = all > 0 ? (int) Math.min(width, Math.floor(width * done / all)) : 0;
    return "[" + "#".repeat(full) + ".".repeat(width - full) + "]";
  }

  private static String time(WatchedSearch search) {
    List<String> parts =
        Stream.of(
                Words.clock(search.status().path("elapsedSeconds").asDouble()) + " gone",
                left(search),
                several(search.rate(), "images/s"),
                several(search.count("jobsQueued"), "queued"),
                several(search.count("failed"), "failed"),
                hypervolume(search.status().path("hypervolume").asDouble()))
            .filter(part -> !part.isEmpty())
            .toList();
    return String.join(", ", parts);
  }

  private static String left(WatchedSearch search) {
    JsonNode left = search.status().path("left").path("seconds");
    return left.isNumber() ? "about " + Words.clock(left.asDouble()) + " left" : "";
  }

  private static String several(long number, String what) {
    return number == 0 ? "" : String.format(Locale.ROOT, "%,d %s", number, what);
  }

  private static String hypervolume(double share) {
    return share == 0 ? "" : String.format(Locale.ROOT, "hypervolume %.4f", share);
  }

  private static List<String> best(WatchedSearch search) {
    Map<Integer, Double> known =
        search
            .best()
            .collect(
                Collectors.toMap(
                    best -> best.path("budget").asInt(), best -> best.path("accuracy").asDouble()));
    List<String> words =
        search
            .budgets()
            .map(JsonNode::asInt)
            .sorted()
            .map(
                budget ->
                    String.format(Locale.ROOT, "%,d: ", budget)
                        + (known.containsKey(budget) ? Words.percent(known.get(budget)) : "-"))
            .toList();
    List<String> lines = Fitted.lines(words, "   ", COLUMNS - BEST.length(), MOST_LINES_OF_BEST);
    List<String> all = new ArrayList<>();
    for (String line : lines) {
      all.add((all.isEmpty() ? BEST : " ".repeat(BEST.length())) + line);
    }
    return all;
  }

  private static List<String> trainers(WatchedSearch search) {
    List<JsonNode> all = search.trainers().toList();
    int width = all.stream().mapToInt(trainer -> name(trainer).length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    all.stream().limit(MOST_TRAINERS).forEach(trainer -> lines.add(trainer(trainer, width)));
    if (all.isEmpty()) {
      lines.add("no trainers: join one with ./run-local.sh join");
    } else if (all.size() > MOST_TRAINERS) {
      lines.add("+%d more trainers".formatted(all.size() - MOST_TRAINERS));
    }
    return lines;
  }

  private static String name(JsonNode trainer) {
    return Fitted.name(trainer.path("name").asText(), LONGEST_NAME);
  }

  private static String trainer(JsonNode trainer, int width) {
    String name = name(trainer) + " ".repeat(width - name(trainer).length());
    if (!trainer.has("job")) {
      return name + "  idle";
    }
    double images = trainer.path("images").asDouble();
    double total = trainer.path("totalImages").asDouble();
    return String.format(
        Locale.ROOT,
        "%s  %s %,6.0f/s  %s",
        name,
        bar(images, total, SHORT_BAR),
        trainer.path("imagesPerSecond").asDouble(),
        trainer.path("job").asText());
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
}
