package org.cryptonas.search.state;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.settings.LadderSettings;

/**
 * Asynchronous successive halving (Li et al., arXiv 1810.05934) of a cohort over every budget.
 * Nobody climbs before the whole cohort has arrived: candidates come from several balancers in no
 * fixed order, and what is trained first must not depend on it. So it is with the cohort of a
 * budget that is added while others climb.
 *
 * @param settings rungs and reduction
 * @param budgets what each pattern is scaled to
 * @param expected how many candidates enter or are refused at the budgets asked for first; empty
 *     until it is known
 * @param refused who will not come
 * @param entered who came so far, until the cohort is complete
 * @param brackets per budget the climb, from then on
 */
record Ladder(
    LadderSettings settings,
    Budgets budgets,
    Optional<Integer> expected,
    Set<Place> refused,
    Cohort entered,
    SortedMap<Integer, Bracket> brackets) {

  /**
   * A place in the cohort.
   *
   * @param proposal number of the proposal
   * @param budget what it is scaled to
   */
  record Place(long proposal, int budget) {}

  static Ladder of(LadderSettings settings, Budgets budgets) {
    return new Ladder(settings, budgets, Optional.empty(), Set.of(), Cohort.NONE, new TreeMap<>());
  }

  /** With one budget more for everybody; what is there already is added once. */
  Ladder with(int budget) {
    return budgets.contains(budget)
        ? this
        : new Ladder(settings, budgets.with(budget), expected, refused, entered, brackets);
  }

  /** How large the cohort is; said once, and not after the ladder was abandoned. */
  Ladder expecting(int candidates) {
    if (expected.isPresent()) {
      return this;
    }
    return new Ladder(settings, budgets, Optional.of(candidates), refused, entered, brackets)
        .opened();
  }

  /** One more of the cohort; whoever comes twice or too late is not let in. */
  Ladder entered(Candidate candidate) {
    if (complete() || entered.contains(candidate)) {
      return this;
    }
    return new Ladder(settings, budgets, expected, refused, entered.with(candidate), brackets)
        .opened();
  }

  /** One less of the cohort; once a place. */
  Ladder refused(Place place) {
    if (complete()) {
      return this;
    }
    Set<Place> all = Persistent.set(refused).plus(place);
    return new Ladder(settings, budgets, expected, all, entered, brackets).opened();
  }

  /**
   * Who is to be trained next: the lowest rung first; there the largest budget first, for its
   * trainings are the longest and a search waits for the last one; then the one proposed first.
   */
  Optional<Climb> next() {
    return brackets.entrySet().stream()
        .flatMap(e -> next(e.getKey(), e.getValue()).stream())
        .min(
            Comparator.comparingInt(Climb::rung)
                .thenComparing(climb -> climb.candidate().budget(), Comparator.reverseOrder())
                .thenComparing(climb -> climb.candidate().proposal()));
  }

  /** Who has not been tried at any rung, in the order in which they will be. */
  Stream<Climb> fresh() {
    return brackets.entrySet().stream()
        .sorted(Map.Entry.<Integer, Bracket>comparingByKey().reversed())
        .flatMap(
            e ->
                e.getValue().fresh().stream()
                    .map(proposal -> climb(e.getKey(), new Bracket.Step(proposal, 1))));
  }

  /** How many they are. */
  int waiting() {
    return brackets.values().stream().mapToInt(bracket -> bracket.fresh().size()).sum();
  }

  private Optional<Climb> next(int budget, Bracket bracket) {
    return bracket.next(settings.reduction()).map(step -> climb(budget, step));
  }

  private Climb climb(int budget, Bracket.Step step) {
    return new Climb(entered.at(new Place(step.proposal(), budget)).orElseThrow(), step.rung());
  }

  private static Bracket.Step step(Climb climb) {
    return new Bracket.Step(climb.candidate().proposal(), climb.rung());
  }

  Ladder started(Climb climb) {
    return with(climb, bracket(climb).started(step(climb)));
  }

  /** What came of a training; whoever was let go meanwhile is not let in again. */
  Ladder settled(SearchEvent event) {
    if (event instanceof SearchEvent.Evaluated evaluated) {
      Climb climb = Climb.of(evaluated.evaluation());
      double accuracy = evaluated.evaluation().accuracy();
      return climbed(climb, bracket -> bracket.finished(step(climb), accuracy));
    } else if (event instanceof SearchEvent.CandidateFailed failed) {
      return failed
          .settled()
          .flatMap(this::climb)
          .map(climb -> climbed(climb, bracket -> bracket.failed(step(climb))))
          .orElse(this);
    }
    return this;
  }

  private Ladder climbed(Climb climb, UnaryOperator<Bracket> next) {
    return Optional.ofNullable(brackets.get(climb.candidate().budget()))
        .filter(bracket -> bracket.running().contains(step(climb)))
        .map(bracket -> with(climb, next.apply(bracket)))
        .orElse(this);
  }

  private Optional<Climb> climb(TaskId task) {
    return entered.trainedBy(task).map(candidate -> new Climb(candidate, task.number()));
  }

  /** Nobody waits or climbs any more: candidates not yet trained are let go. */
  Ladder abandoned() {
    return new Ladder(settings, budgets, Optional.of(0), Set.of(), Cohort.NONE, new TreeMap<>());
  }

  /** Whether the cohort is complete and nothing is left to train. */
  boolean exhausted() {
    return complete()
        && brackets.values().stream().allMatch(b -> b.exhausted(settings.reduction()));
  }

  private boolean complete() {
    int arrived = entered.size() + refused.size();
    return expected.filter(count -> arrived >= budgets.entries(count)).isPresent();
  }

  private Ladder opened() {
    if (!complete()) {
      return this;
    }
    SortedMap<Integer, Bracket> open = new TreeMap<>(brackets);
    entered.candidates().stream()
        .collect(
            Collectors.groupingBy(
                Candidate::budget, Collectors.mapping(Candidate::proposal, Collectors.toList())))
        .forEach(
            (budget, cohort) ->
                open.putIfAbsent(budget, Bracket.of(cohort, settings.epochs().size())));
    return new Ladder(settings, budgets, expected, refused, entered, open);
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
    return new Ladder(settings, budgets, expected, refused, entered, next);
  }
}
