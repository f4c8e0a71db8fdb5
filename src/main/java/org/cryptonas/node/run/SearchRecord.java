package org.cryptonas.node.run;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cryptonas.protocol.InferenceCost;
import org.cryptonas.search.event.Evaluation;
import org.cryptonas.search.event.FrontierPoint;
import org.cryptonas.search.event.Proposal;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchPhase;
import org.cryptonas.search.event.TaskId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** What happened in a search so far; immutable. Everything a person sees is read off this. */
public final class SearchRecord {
  /** Before anything happened. */
  public static final SearchRecord EMPTY = new SearchRecord(HashTreePMap.empty(), Optional.empty());

  /**
   * A run has a hundred thousand events and is asked at each: none of this is copied or scanned.
   */
  private final PMap<Class<?>, PVector<SearchEvent>> kinds;

  private final Optional<SearchEvent.Finished> finished;

  private SearchRecord(
      PMap<Class<?>, PVector<SearchEvent>> kinds, Optional<SearchEvent.Finished> finished) {
    this.kinds = kinds;
    this.finished = finished;
  }

  /** The record with one event more; what only the controller reads is left out. */
  public SearchRecord updated(SearchEvent event) {
    if (event instanceof SearchEvent.PolicySaved) {
      return this;
    }
    PVector<SearchEvent> alike = kinds.getOrDefault(event.getClass(), TreePVector.empty());
    return new SearchRecord(kinds.plus(event.getClass(), alike.plus(event)), finished(event));
  }

  private Optional<SearchEvent.Finished> finished(SearchEvent event) {
    if (event instanceof SearchEvent.Finished end) {
      return Optional.of(end);
    }
    return event instanceof SearchEvent.Resumed ? Optional.empty() : finished;
  }

  /** The record with more events. */
  public SearchRecord updated(List<SearchEvent> events) {
    SearchRecord record = this;
    for (SearchEvent event : events) {
      record = record.updated(event);
    }
    return record;
  }

  /** All events of one kind, in order. */
  public <E extends SearchEvent> List<E> all(Class<E> kind) {
    return alike(kind).stream().map(kind::cast).toList();
  }

  /** The latest event of one kind. */
  public <E extends SearchEvent> Optional<E> last(Class<E> kind) {
    List<SearchEvent> alike = alike(kind);
    return alike.isEmpty() ? Optional.empty() : Optional.of(kind.cast(alike.get(alike.size() - 1)));
  }

  private List<SearchEvent> alike(Class<?> kind) {
    return kinds.getOrDefault(kind, TreePVector.empty());
  }

  /** The phase the search is in. */
  public SearchPhase phase() {
    if (finished().isPresent()) {
      return SearchPhase.DONE;
    }
    return last(SearchEvent.PhaseStarted.class)
        .map(SearchEvent.PhaseStarted::phase)
        .orElse(SearchPhase.LESSONS);
  }

  /** Proposals in the order in which they were made. */
  public List<Proposal> proposals() {
    return all(SearchEvent.Proposed.class).stream().map(SearchEvent.Proposed::proposal).toList();
  }

  /** Stand-alone evaluations in the order in which they came. */
  public List<Evaluation> evaluations() {
    return all(SearchEvent.Evaluated.class).stream()
        .map(SearchEvent.Evaluated::evaluation)
        .toList();
  }

  /** Shared-weights accuracies by proposal. */
  public Map<Long, Double> scores() {
    Map<Long, Double> scores = new LinkedHashMap<>();
    all(SearchEvent.Scored.class).forEach(s -> scores.put(s.proposal(), s.accuracy()));
    return scores;
  }

  private List<FrontierPoint> points() {
    Map<String, InferenceCost> costs = costs();
    return evaluations().stream()
        .flatMap(
            evaluation ->
                Optional.ofNullable(costs.get(evaluation.candidate().id()))
                    .map(cost -> new FrontierPoint(evaluation, cost))
                    .stream())
        .toList();
  }

  /** Simulated costs by candidate. */
  public Map<String, InferenceCost> costs() {
    Map<String, InferenceCost> costs = new LinkedHashMap<>();
    all(SearchEvent.Priced.class).forEach(p -> costs.put(p.candidate(), p.cost()));
    return costs;
  }

  /** Simulated costs besides those of the axis, by candidate. */
  public Map<String, List<InferenceCost>> otherCosts() {
    Map<String, List<InferenceCost>> costs = new LinkedHashMap<>();
    all(SearchEvent.AlsoPriced.class).forEach(p -> costs.put(p.candidate(), p.costs()));
    return costs;
  }

  /** Test accuracies by candidate. */
  public Map<String, Double> tests() {
    Map<String, Double> tests = new LinkedHashMap<>();
    all(SearchEvent.Tested.class).forEach(t -> tests.put(t.candidate(), t.accuracy()));
    return tests;
  }

  /** Proposals that failed: with their lesson, or at a budget. */
  public int failed() {
    int withLessons =
        all(SearchEvent.LessonFailed.class).stream().mapToInt(l -> l.proposals().size()).sum();
    return withLessons + all(SearchEvent.CandidateFailed.class).size();
  }

  /** The frontier, in order of cost. */
  public List<FrontierPoint> frontier() {
    List<TaskId> trainings =
        last(SearchEvent.FrontierMoved.class)
            .map(SearchEvent.FrontierMoved::points)
            .orElse(List.of());
    Map<TaskId, FrontierPoint> points = new HashMap<>();
    points().forEach(point -> points.put(point.evaluation().task(), point));
    return trainings.stream().map(points::get).filter(Objects::nonNull).toList();
  }

  /** The frontier's hypervolume, from 0 to 1. */
  public double hypervolume() {
    return last(SearchEvent.FrontierMoved.class)
        .map(SearchEvent.FrontierMoved::hypervolume)
        .orElse(0.0);
  }

  /** Whether the search came to its own end, after which there is nothing to go on with. */
  public boolean isOver() {
    return finished().filter(end -> end.ending().isFinal()).isPresent();
  }

  /** What finalists are scaled to: the budgets asked for at first, and those added since. */
  public List<Integer> budgets(List<Integer> asked) {
    return Stream.concat(
            asked.stream(),
            all(SearchEvent.BudgetAdded.class).stream().map(SearchEvent.BudgetAdded::budget))
        .toList();
  }

  /** Whether nobody is given a task. */
  public boolean isPaused() {
    return alike(SearchEvent.Paused.class).size() > alike(SearchEvent.Continued.class).size();
  }

  /** How the search ended, once it has; one that was resumed has not. */
  public Optional<SearchEvent.Finished> finished() {
    return finished;
  }
}
