package org.cryptonas.search.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.settings.LadderSettings;

/**
 * Asynchronous successive halving (Li et al., arXiv 1810.05934) of a cohort over every budget.
 * Nobody climbs before the whole cohort has arrived: candidates come from several balancers in no
 * fixed order, and what is trained first must not depend on it.
 *
 * @param settings rungs and reduction
 * @param expected how many candidates enter or are refused; empty until it is known
 * @param refused who will not come
 * @param entered who came so far, until the cohort is complete
 * @param brackets per budget the climb, from then on
 */
record Ladder(
    LadderSettings settings,
    Optional<Integer> expected,
    Set<Place> refused,
    List<Candidate> entered,
    SortedMap<Integer, Bracket> brackets) {

  /**
   * A place in the cohort.
   *
   * @param proposal number of the proposal
   * @param budget what it is scaled to
   */
  record Place(long proposal, int budget) {}

  static Ladder of(LadderSettings settings) {
    return new Ladder(settings, Optional.empty(), Set.of(), List.of(), new TreeMap<>());
  }

  /** How large the cohort is; said once, and not after the ladder was abandoned. */
  Ladder expecting(int candidates) {
    if (expected.isPresent()) {
      return this;
    }
    return new Ladder(settings, Optional.of(candidates), refused, entered, brackets).opened();
  }

  /** One more of the cohort; whoever comes twice or too late is not let in. */
  Ladder entered(Candidate candidate) {
    if (complete() || entered.contains(candidate)) {
      return this;
    }
    List<Candidate> all = new ArrayList<>(entered);
    all.add(candidate);
    return new Ladder(settings, expected, refused, List.copyOf(all), brackets).opened();
  }

  /** One less of the cohort; once a place. */
  Ladder refused(Place place) {
    if (complete()) {
      return this;
    }
    Set<Place> all = new HashSet<>(refused);
    all.add(place);
    return new Ladder(settings, expected, all, entered, brackets).opened();
  }

  /**
   * Who is to be trained next: the lowest rung first; there the largest budget first, for its
   * trainings are the longest and a search waits for the last one; then the one proposed first.
   */
  Optional<Climb> next() {
    return brackets.values().stream()
        .flatMap(bracket -> bracket.next(settings.reduction()).stream())
        .min(
            Comparator.comparingInt(Climb::rung)
                .thenComparing(climb -> climb.candidate().budget(), Comparator.reverseOrder())
                .thenComparing(climb -> climb.candidate().proposal()));
  }

  Ladder started(Climb climb) {
    return with(climb, bracket(climb).started(climb));
  }

  /** What came of a training; whoever was let go meanwhile is not let in again. */
  Ladder settled(SearchEvent event) {
    if (event instanceof SearchEvent.Evaluated evaluated) {
      Climb climb = Climb.of(evaluated.evaluation());
      return climbed(climb, b -> b.finished(climb, evaluated.evaluation().accuracy()));
    } else if (event instanceof SearchEvent.CandidateFailed failed) {
      return failed
          .settled()
          .flatMap(this::climbing)
          .map(climb -> climbed(climb, bracket -> bracket.failed(climb)))
          .orElse(this);
    }
    return this;
  }

  private Ladder climbed(Climb climb, UnaryOperator<Bracket> step) {
    return Optional.ofNullable(brackets.get(climb.candidate().budget()))
        .filter(bracket -> bracket.running().contains(climb))
        .map(bracket -> with(climb, step.apply(bracket)))
        .orElse(this);
  }

  private Optional<Climb> climbing(TaskId task) {
    return brackets.values().stream()
        .flatMap(bracket -> bracket.running().stream())
        .filter(climb -> climb.task().equals(task))
        .findFirst();
  }

  /** Nobody waits or climbs any more: candidates not yet trained are let go. */
  Ladder abandoned() {
    return new Ladder(settings, Optional.of(0), Set.of(), List.of(), new TreeMap<>());
  }

  /** Whether the cohort is complete and nothing is left to train. */
  boolean exhausted() {
    return complete()
        && brackets.values().stream().allMatch(b -> b.exhausted(settings.reduction()));
  }

  private boolean complete() {
    int arrived = entered.size() + refused.size();
    return expected.filter(count -> arrived >= count).isPresent();
  }

  private Ladder opened() {
    if (!complete()) {
      return this;
    }
    SortedMap<Integer, Bracket> open = new TreeMap<>();
    entered.stream()
        .sorted(Comparator.comparingLong(Candidate::proposal))
        .collect(Collectors.groupingBy(Candidate::budget))
        .forEach(
            (budget, cohort) -> open.put(budget, Bracket.of(cohort, settings.epochs().size())));
    return new Ladder(settings, expected, refused, entered, open);
  }

  private Bracket bracket(Climb climb) {
    Bracket bracket = brackets.get(climb.candidate().budget());
    if (bracket == null) {
      throw new IllegalStateException("no bracket for " + climb);
    }
    return bracket;
  }

  private Ladder with(Climb climb, Bracket bracket) {
    SortedMap<Integer, Bracket> next = new TreeMap<>(brackets);
    next.put(climb.candidate().budget(), bracket);
    return new Ladder(settings, expected, refused, entered, next);
  }
}
