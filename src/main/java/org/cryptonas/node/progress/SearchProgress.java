package org.cryptonas.node.progress;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.cryptonas.node.run.SearchRecord;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchNews;
import org.cryptonas.search.event.TrainerProgress;

/**
 * How a search stands, for those who watch it.
 *
 * @param work what there is to compute
 * @param record what happened so far
 * @param busy what each trainer last said of its job
 * @param secondsLeft what was forecast at the last event; empty when nothing was measured yet
 * @param forecastAt seconds after the start at which that was
 */
public record SearchProgress(
    Workload work,
    SearchRecord record,
    Map<String, TrainerProgress> busy,
    OptionalDouble secondsLeft,
    double forecastAt) {

  /** Before anything happened. */
  public static SearchProgress of(Workload work) {
    return new SearchProgress(work, SearchRecord.EMPTY, Map.of(), OptionalDouble.empty(), 0);
  }

  /** The progress after one news more, heard {@code seconds} after the search began. */
  public SearchProgress updated(SearchNews news, double seconds) {
    if (news instanceof TrainerProgress progress) {
      Map<String, TrainerProgress> next = new TreeMap<>(busy);
      next.put(progress.trainer(), progress);
      return new SearchProgress(work, record, next, secondsLeft, forecastAt);
    }
    return updated((SearchEvent) news, seconds);
  }

  /** Trainers at hand. */
  public int trainers() {
    return record
        .last(SearchEvent.TrainersChanged.class)
        .map(SearchEvent.TrainersChanged::trainers)
        .orElse(0);
  }

  /** Seconds left as of {@code seconds} after the start. */
  OptionalDouble secondsLeft(double seconds) {
    return secondsLeft.isPresent()
        ? OptionalDouble.of(Math.max(0, secondsLeft.getAsDouble() - (seconds - forecastAt)))
        : OptionalDouble.empty();
  }

  /** Images a second over all trainers. */
  double imagesPerSecond() {
    return busy.values().stream().mapToDouble(TrainerProgress::imagesPerSecond).sum();
  }

  private SearchProgress updated(SearchEvent event, double seconds) {
    SearchRecord next = record.updated(event);
    Map<String, TrainerProgress> known = new TreeMap<>(busy);
    if (event instanceof SearchEvent.JobStarted started) {
      known.put(
          started.trainer(),
          new TrainerProgress(started.trainer(), started.description(), 0, 0, 0));
    }
    if (event instanceof SearchEvent.TrainersChanged changed && changed.trainers() < known.size()) {
      known.clear(); // those that are left say so themselves with their next step
    }
    SearchProgress moved = new SearchProgress(work, next, known, secondsLeft, forecastAt);
    return movesForecast(event)
        ? new SearchProgress(
            work, next, known, new Forecast(work, next).secondsLeft(moved.trainers()), seconds)
        : moved;
  }

  private static boolean movesForecast(SearchEvent event) {
    return event instanceof SearchEvent.LessonTaught
        || event instanceof SearchEvent.LessonFailed
        || event instanceof SearchEvent.Evaluated
        || event instanceof SearchEvent.CandidateFailed
        || event instanceof SearchEvent.PhaseStarted
        || event instanceof SearchEvent.TrainersChanged;
  }
}
