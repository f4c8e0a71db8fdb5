package org.cryptonas.node.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.cryptonas.node.run.SearchRecord;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchNews;
import org.cryptonas.search.event.SearchPhase;
import org.cryptonas.search.event.TrainerProgress;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * How a search stands, for those who watch it.
 *
 * @param work what there is to compute
 * @param record what happened so far
 * @param busy what each trainer last said of its job
 * @param since seconds after the start at which each trainer in the ladder began its training
 * @param secondsLeft what was forecast at the last event; empty when nothing was measured yet
 * @param forecastAt seconds after the start at which that was
 * @param macs multiply-accumulates of an inference, by candidate
 */
public record SearchProgress(
    Workload work,
    SearchRecord record,
    Map<String, TrainerProgress> busy,
    Map<String, Double> since,
    OptionalDouble secondsLeft,
    double forecastAt,
    PMap<String, Long> macs) {

  /** Before anything happened. */
  public static SearchProgress of(Workload work) {
    return new SearchProgress(
        work,
        SearchRecord.EMPTY,
        Map.of(),
        Map.of(),
        OptionalDouble.empty(),
        0,
        HashTreePMap.empty());
  }

  /** The progress of a search that goes on after {@code past}. */
  public SearchProgress resumed(List<SearchEvent> past) {
    return new SearchProgress(
        work, record.updated(past), busy, since, secondsLeft, forecastAt, macs(past));
  }

  /** The progress after one news more, heard {@code seconds} after the search began. */
  public SearchProgress updated(SearchNews news, double seconds) {
    if (news instanceof TrainerProgress progress) {
      Map<String, TrainerProgress> next = new TreeMap<>(busy);
      next.put(progress.trainer(), progress);
      return new SearchProgress(work, record, next, since, secondsLeft, forecastAt, macs);
    }
    return news instanceof SearchEvent event ? updated(event, seconds) : this;
  }

  /** Trainers at hand. */
  public int trainers() {
    return record
        .last(SearchEvent.TrainersChanged.class)
        .map(SearchEvent.TrainersChanged::trainers)
        .orElse(0);
  }

  /** Seconds left as of {@code seconds} after the start. */
  public OptionalDouble secondsLeft(double seconds) {
    return secondsLeft.isPresent()
        ? OptionalDouble.of(Math.max(0, secondsLeft.getAsDouble() - (seconds - forecastAt)))
        : OptionalDouble.empty();
  }

  /** Lessons that ended, with a result or without; several trainers' shorter ones by their part. */
  public int lessonsOver() {
    return new Forecast(work, record, List.of()).lessonsOver();
  }

  /** What finalists are scaled to. */
  public List<Integer> budgets() {
    return record.budgets(work.settings().budgets());
  }

  /** All trainings of the ladder. */
  public int trainings() {
    return work.trainings(budgets().size());
  }

  /** Images a second over all trainers. */
  public double imagesPerSecond() {
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
    Map<String, Double> begun = begun(event, next.phase(), seconds);
    SearchProgress moved =
        new SearchProgress(work, next, known, begun, secondsLeft, forecastAt, macs(List.of(event)));
    return movesForecast(event) ? moved.forecast(seconds) : moved;
  }

  /** With those of the candidates that were made. */
  private PMap<String, Long> macs(List<SearchEvent> events) {
    Map<String, Long> more = new HashMap<>();
    for (SearchEvent event : events) {
      if (event instanceof SearchEvent.Scaled made) {
        more.put(made.candidate().id(), made.candidate().architecture().counts().macs());
      }
    }
    return macs.plusAll(more);
  }

  private Map<String, Double> begun(SearchEvent event, SearchPhase phase, double seconds) {
    Map<String, Double> begun = new TreeMap<>(since);
    if (event instanceof SearchEvent.JobStarted started && phase == SearchPhase.LADDER) {
      begun.put(started.trainer(), seconds);
    } else if (event instanceof SearchEvent.Evaluated done) {
      begun.remove(done.evaluation().trainer());
    } else if (event instanceof SearchEvent.TrainersChanged
        || event instanceof SearchEvent.CandidateFailed) {
      begun.clear(); // whose training that was is not told: rather too long a forecast than too
      // short
    }
    return begun;
  }

  private SearchProgress forecast(double seconds) {
    List<Double> underway = since.values().stream().map(begun -> seconds - begun).toList();
    OptionalDouble left = new Forecast(work, record, underway, macs).secondsLeft(trainers());
    return new SearchProgress(work, record, busy, since, left, seconds, macs);
  }

  private static boolean movesForecast(SearchEvent event) {
    return event instanceof SearchEvent.LessonTaught
        || event instanceof SearchEvent.LessonFailed
        || event instanceof SearchEvent.Evaluated
        || event instanceof SearchEvent.CandidateFailed
        || event instanceof SearchEvent.PhaseStarted
        || event instanceof SearchEvent.BudgetAdded
        || event instanceof SearchEvent.TrainersChanged;
  }
}
