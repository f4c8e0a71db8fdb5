package org.cryptonas.node.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.cryptonas.search.event.Evaluation;
import org.cryptonas.search.event.TrainerProgress;

/**
 * Progress in words.
 *
 * @param progress how the search stands
 * @param seconds since it began
 */
record ProgressLines(SearchProgress progress, double seconds) {
  private static final String BETWEEN = ", ";
  private static final String WAITING = "waiting for trainers";

  /** Everything, for a terminal. */
  List<String> block() {
    List<String> lines = new ArrayList<>();
    lines.add(phase());
    lines.add("best " + best());
    progress.busy().values().forEach(trainer -> lines.add(trainer(trainer)));
    if (progress.trainers() == 0) {
      lines.add(WAITING);
    }
    lines.add(time());
    return lines;
  }

  /** The same in one line. */
  String headline() {
    return "[%s] %s; best %s; %s; %s"
        .formatted(Words.clock(seconds), phase(), best(), trainers(), left());
  }

  private String trainers() {
    return progress.trainers() == 0
        ? WAITING
        : "%s, %s images/s"
            .formatted(
                Words.count(progress.trainers(), "trainer"),
                whole(Math.round(progress.imagesPerSecond())));
  }

  private String phase() {
    return progress.record().isPaused() ? work() + BETWEEN + "paused" : work();
  }

  private String work() {
    return switch (progress.record().phase()) {
      case LESSONS -> lessons();
      case EXAM ->
          "exam: the best of %d patterns will enter the ladder"
              .formatted(progress.work().settings().exam().patterns());
      case LADDER -> ladder();
      case TEST ->
          "test: reading %s against the test split"
              .formatted(Words.count(progress.record().frontier().size(), "frontier point"));
      case DONE -> "done";
    };
  }

  private String lessons() {
    Forecast forecast = new Forecast(progress.work(), progress.record(), List.of());
    String done =
        "lessons %d/%d"
            .formatted(forecast.lessonsOver(), progress.work().settings().lessons().count());
    String scored = Words.count(progress.record().scores().size(), "pattern") + " scored";
    List<Double> scores = List.copyOf(progress.record().scores().values());
    int last = progress.work().settings().lessons().scored();
    return scores.stream()
        .skip(Math.max(0, scores.size() - last))
        .mapToDouble(score -> score)
        .average()
        .stream()
        .mapToObj(mean -> done + BETWEEN + scored + ", mean " + Words.percent(mean))
        .findFirst()
        .orElse(done);
  }

  private String ladder() {
    String done =
        "ladder %d/%d trainings"
            .formatted(progress.record().evaluations().size(), progress.trainings());
    int failed = progress.record().failed();
    return failed == 0 ? done : done + BETWEEN + failed + " failed";
  }

  private String best() {
    return progress.budgets().stream()
        .map(budget -> whole(budget) + ": " + best(budget))
        .collect(Collectors.joining(BETWEEN));
  }

  private String best(int budget) {
    OptionalDouble best =
        progress.record().evaluations().stream()
            .filter(evaluation -> evaluation.candidate().budget() == budget)
            .mapToDouble(Evaluation::accuracy)
            .max();
    return best.isPresent() ? Words.percent(best.getAsDouble()) : "-";
  }

  private static String trainer(TrainerProgress trainer) {
    String work = trainer.trainer() + ": " + trainer.job();
    return trainer.totalImages() == 0
        ? work
        : "%s, %s of %s images, %s images/s"
            .formatted(
                work,
                whole(trainer.images()),
                whole(trainer.totalImages()),
                whole(Math.round(trainer.imagesPerSecond())));
  }

  private String time() {
    return Words.clock(seconds) + " gone, " + left();
  }

  private String left() {
    OptionalDouble left = progress.secondsLeft(seconds);
    return left.isPresent()
        ? "about " + Words.clock(left.getAsDouble()) + " left"
        : "time left not known yet";
  }

  private static String whole(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
