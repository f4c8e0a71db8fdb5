package org.cryptonas.search.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.settings.LadderSettings;

/**
 * Asynchronous successive halving (Li et al., arXiv 1810.05934) of a cohort over every budget.
 * Nobody climbs before the whole cohort has arrived: candidates come from several balancers in no
 * fixed order, and what is trained first must not depend on it.
 *
 * @param settings rungs and reduction
 * @param expected how many candidates enter or are refused; empty until it is known
 * @param refused how many will not come
 * @param entered who came so far, until the cohort is complete
 * @param brackets per budget the climb, from then on
 */
record Ladder(
    LadderSettings settings,
    Optional<Integer> expected,
    int refused,
    List<Candidate> entered,
    SortedMap<Integer, Bracket> brackets) {

  static Ladder of(LadderSettings settings) {
    return new Ladder(settings, Optional.empty(), 0, List.of(), new TreeMap<>());
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

  Ladder oneRefused() {
    if (complete()) {
      return this;
    }
    return new Ladder(settings, expected, refused + 1, entered, brackets).opened();
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

  Ladder finished(Climb climb, double accuracy) {
    return with(climb, bracket(climb).finished(climb, accuracy));
  }

  Ladder failed(Climb climb) {
    return with(climb, bracket(climb).failed(climb));
  }

  /** Nobody waits or climbs any more: candidates not yet trained are let go. */
  Ladder abandoned() {
    return new Ladder(settings, Optional.of(0), 0, List.of(), new TreeMap<>());
  }

  /** Whether the cohort is complete and nothing is left to train. */
  boolean exhausted() {
    return complete()
        && brackets.values().stream().allMatch(b -> b.exhausted(settings.reduction()));
  }

  private boolean complete() {
    int arrived = entered.size() + refused;
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
