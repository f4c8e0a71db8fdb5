package org.cryptonas.node.progress;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.cryptonas.node.run.SearchRecord;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.Evaluation;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchPhase;
import org.cryptonas.search.settings.LessonSettings;

/**
 * How long a search will still take: what is left to compute, at the speed measured so far. Lessons
 * and trainings each have their own speed as soon as one of them is done.
 *
 * @param work what there is to compute
 * @param record what happened so far
 * @param underway seconds that each training now running has taken so far
 * @param macs multiply-accumulates of an inference by candidate, where they are known already: to
 *     lay out every network anew at every event would take longer than the search
 */
record Forecast(
    Workload work, SearchRecord record, Collection<Double> underway, Map<String, Long> macs) {
  Forecast(Workload work, SearchRecord record, Collection<Double> underway) {
    this(work, record, underway, Map.of());
  }

  /** Seconds left for so many trainers; empty until something was measured. */
  OptionalDouble secondsLeft(int trainers) {
    OptionalDouble lesson = meanLesson();
    OptionalDouble speed = secondsPerMac(lesson);
    if (trainers < 1 || speed.isEmpty()) {
      return OptionalDouble.empty();
    }
    double lessons = lesson.orElse(0) * lessonsLeft();
    double exam = examLeft() * lesson.orElse(0) / work.lesson();
    return OptionalDouble.of(lessons / trainers + exam + ladderLeft(trainers, speed.getAsDouble()));
  }

  /** Lessons that ended, with a result or without; several trainers' shorter ones by their part. */
  int lessonsOver() {
    return (int) Math.round(partsOver());
  }

  /** By the patterns scored, or lost with a lesson: every whole lesson has as many. */
  private double partsOver() {
    long lost =
        record.all(SearchEvent.LessonFailed.class).stream()
            .mapToLong(failed -> failed.proposals().size())
            .sum();
    LessonSettings lessons = work.settings().lessons();
    double over = (record.scores().size() + lost) / (double) lessons.scored();
    return Math.min(over, lessons.count()); // the exam's come on top
  }

  private double lessonsLeft() {
    return record.phase() == SearchPhase.LESSONS
        ? work.settings().lessons().count() - partsOver()
        : 0;
  }

  private double examLeft() {
    return record.phase().compareTo(SearchPhase.EXAM) <= 0 ? work.exam() : 0;
  }

  /**
   * Seconds until the last trainer is through: a fair share, or the longest climb if more. The
   * longest climb is taken to be the one that has been under way the longest.
   */
  private double ladderLeft(int trainers, double secondsPerMac) {
    if (record.phase().compareTo(SearchPhase.LADDER) > 0) {
      return 0;
    }
    List<Integer> budgets = record.budgets(work.settings().budgets());
    double all = budgets.stream().mapToDouble(budget -> left(budget, Integer.MAX_VALUE)).sum();
    double longest = budgets.stream().mapToDouble(budget -> left(budget, 1)).max().orElse(0);
    double done = underway.stream().mapToDouble(x -> x).sum();
    double longestDone = underway.stream().mapToDouble(x -> x).max().orElse(0);
    double share = (all * secondsPerMac - done) / trainers;
    return Math.max(0, Math.max(share, longest * secondsPerMac - longestDone));
  }

  /** What a budget's trainings come to, of which at most so many are counted at each rung. */
  private double left(int budget, int most) {
    double macs = macs(budget);
    return IntStream.rangeClosed(1, work.rungs())
        .mapToDouble(
            rung -> {
              int trainings = Math.max(0, work.climbers(rung) - over(budget, rung));
              return Math.min(most, trainings) * work.training(macs, rung);
            })
        .sum();
  }

  private int over(int budget, int rung) {
    long trained =
        record.evaluations().stream()
            .filter(e -> e.candidate().budget() == budget && e.rung() == rung)
            .count();
    long failed =
        record.all(SearchEvent.CandidateFailed.class).stream()
            .filter(f -> f.budget() == budget && f.rung() == rung)
            .count();
    return (int) (trained + failed);
  }

  private double macs(int budget) {
    return record.all(SearchEvent.Scaled.class).stream()
        .map(SearchEvent.Scaled::candidate)
        .filter(candidate -> candidate.budget() == budget)
        .mapToLong(this::macs)
        .average()
        .orElseGet(() -> work.macs(budget));
  }

  private long macs(Candidate candidate) {
    Long known = macs.get(candidate.id());
    return known == null ? candidate.architecture().counts().macs() : known;
  }

  private OptionalDouble meanLesson() {
    LessonSettings lessons = work.settings().lessons();
    double taught = Math.min(record.scores().size() / (double) lessons.scored(), lessons.count());
    return taught == 0 ? OptionalDouble.empty() : OptionalDouble.of(secondsTaught() / taught);
  }

  private double secondsTaught() {
    List<SearchEvent.LessonTaught> all = record.all(SearchEvent.LessonTaught.class);
    int exams = record.phase().compareTo(SearchPhase.EXAM) > 0 ? 1 : 0;
    return all.stream()
        .limit(Math.max(0, all.size() - exams))
        .mapToDouble(SearchEvent.LessonTaught::seconds)
        .sum();
  }

  private OptionalDouble secondsPerMac(OptionalDouble lesson) {
    List<Evaluation> done = record.evaluations();
    if (!done.isEmpty()) {
      double seconds = done.stream().mapToDouble(Evaluation::seconds).sum();
      double macs = done.stream().mapToDouble(this::computed).sum();
      return OptionalDouble.of(seconds / macs);
    }
    return lesson.isPresent()
        ? OptionalDouble.of(lesson.getAsDouble() / work.lesson())
        : OptionalDouble.empty();
  }

  private double computed(Evaluation evaluation) {
    double macs = macs(evaluation.candidate());
    return work.training(macs, Math.min(evaluation.rung(), work.rungs()));
  }
}
