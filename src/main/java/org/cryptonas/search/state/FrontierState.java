package org.cryptonas.search.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cryptonas.protocol.InferenceCost;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.Evaluation;
import org.cryptonas.search.event.FrontierPoint;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchPhase;
import org.cryptonas.search.job.Task;

/**
 * Every evaluation and cost, the frontier they make, and when the search is over.
 *
 * <p>An evaluation counts once it is priced; cost and accuracy come from different actors in either
 * order. When nobody climbs any more, each frontier point is tested once, and then the search ends;
 * what comes after the end changes nothing.
 *
 * @param ledger evaluations and costs
 * @param convergence whether the frontier still grows
 * @param closing why the ladder was closed or ended; empty while candidates climb
 * @param climbed whether nobody climbs any more
 * @param untested candidates whose test is awaited; empty until tests were asked for
 * @param over whether the end was told
 */
public record FrontierState(
    Ledger ledger,
    Convergence convergence,
    Optional<Ending> closing,
    boolean climbed,
    Optional<Set<String>> untested,
    boolean over) {

  /** Before anything was evaluated. */
  public static FrontierState initial(Convergence convergence) {
    return new FrontierState(
        Ledger.EMPTY, convergence, Optional.empty(), false, Optional.empty(), false);
  }

  /** The evaluations that none beats. */
  public ParetoFront front() {
    return convergence.front();
  }

  /** The same search after one event more; what only follows from others changes nothing. */
  public FrontierState updated(SearchEvent event) {
    return new FrontierMemory(this).after(event);
  }

  /** Whether a candidate still waits to be costed. */
  boolean isUnpriced(Candidate candidate) {
    return !over && ledger.isUnpriced(candidate);
  }

  /** Whether nobody is to climb any more, though not everyone had their training. */
  boolean closesLadder() {
    return closing.isPresent();
  }

  /** Tests that were asked for and have no result. */
  List<Task.Test> openTests() {
    return over ? List.of() : untested.map(this::tests).orElse(List.of());
  }

  /** A proposal will not become a candidate; whoever tells so keeps it. */
  public FrontierState refused(SearchEvent.CandidateFailed refusal) {
    return over ? this : with(ledger.failed(refusal));
  }

  /**
   * A candidate's cost is known; a second time changes nothing.
   *
   * @param others what it costs besides
   */
  public Transition<FrontierState, FrontierEffect> priced(
      String candidate, InferenceCost cost, List<InferenceCost> others) {
    if (over || ledger.costs().containsKey(candidate)) {
      return Transition.to(this);
    }
    Transition<FrontierState, FrontierEffect> priced =
        to(with(ledger.priced(candidate, cost)), new SearchEvent.Priced(candidate, cost));
    return (others.isEmpty()
            ? priced
            : priced.with(publish(new SearchEvent.AlsoPriced(candidate, others))))
        .then(FrontierState::settled);
  }

  /** A candidate could not be costed: its evaluations cannot stand on the frontier. */
  public Transition<FrontierState, FrontierEffect> unpriced(
      String candidate, SearchEvent.CandidateFailed why) {
    return unlessOver(
        () -> to(with(ledger.unpriceable(candidate)), why).then(FrontierState::settled));
  }

  /** A candidate was evaluated; a second time at the same rung changes nothing. */
  public Transition<FrontierState, FrontierEffect> evaluated(Evaluation evaluation) {
    Ledger after = ledger.evaluated(evaluation);
    if (over || after.equals(ledger)) {
      return Transition.to(this);
    }
    return to(with(after), new SearchEvent.Evaluated(evaluation)).then(FrontierState::settled);
  }

  /** A candidate will not be evaluated (further). */
  public Transition<FrontierState, FrontierEffect> failed(SearchEvent.CandidateFailed failure) {
    return unlessOver(() -> to(with(ledger.failed(failure)), failure));
  }

  /** Nobody climbs any more. */
  public Transition<FrontierState, FrontierEffect> ladderDone() {
    Optional<Ending> why = closing.or(() -> Optional.of(Ending.EXHAUSTED));
    return unlessOver(
        () -> new FrontierState(ledger, convergence, why, true, untested, false).settled());
  }

  /** A frontier point was tested. */
  public Transition<FrontierState, FrontierEffect> tested(String candidate, double accuracy) {
    return awaited(candidate)
        ? to(without(candidate), new SearchEvent.Tested(candidate, accuracy))
            .then(FrontierState::settled)
        : Transition.to(this);
  }

  /** A frontier point could not be tested. */
  public Transition<FrontierState, FrontierEffect> testFailed(String candidate, String reason) {
    return awaited(candidate)
        ? to(without(candidate), new SearchEvent.TestFailed(candidate, reason))
            .then(FrontierState::settled)
        : Transition.to(this);
  }

  /** The search ends now, with what there is. */
  public Transition<FrontierState, FrontierEffect> ended(Ending ending, String reason) {
    FrontierState ended =
        new FrontierState(ledger, convergence, Optional.of(ending), climbed, untested, true);
    return unlessOver(() -> to(ended, new SearchEvent.Finished(ending, reason)));
  }

  private Transition<FrontierState, FrontierEffect> unlessOver(
      Supplier<Transition<FrontierState, FrontierEffect>> next) {
    return over ? Transition.to(this) : next.get();
  }

  /** Counts what can be counted and goes on to what is next. */
  private Transition<FrontierState, FrontierEffect> settled() {
    return counted().then(FrontierState::closedWhenConverged).then(FrontierState::wentOn);
  }

  private Transition<FrontierState, FrontierEffect> counted() {
    Transition<FrontierState, FrontierEffect> all = Transition.to(this);
    for (FrontierPoint point : ledger.countable()) {
      all = all.then(state -> state.counted(point));
    }
    return all;
  }

  private Transition<FrontierState, FrontierEffect> counted(FrontierPoint point) {
    Convergence next = convergence.with(point, ledger.referenceCost());
    FrontierState state =
        new FrontierState(
            ledger.counted(point.evaluation()), next, closing, climbed, untested, over);
    return next.front().equals(front())
        ? Transition.to(state)
        : to(
            state,
            new SearchEvent.FrontierMoved(
                next.front().points().stream().map(p -> p.evaluation().task()).toList(),
                next.front().hypervolume(ledger.referenceCost())));
  }

  private Transition<FrontierState, FrontierEffect> closedWhenConverged() {
    Optional<Ending> reached = convergence.reached();
    if (closing.isPresent() || reached.isEmpty()) {
      return Transition.to(this);
    }
    FrontierState closed = new FrontierState(ledger, convergence, reached, climbed, untested, over);
    return Transition.to(closed, new FrontierEffect.CloseLadder());
  }

  private Transition<FrontierState, FrontierEffect> wentOn() {
    if (over || !climbed || !ledger.awaitingCost().isEmpty()) {
      return Transition.to(this);
    }
    if (front().points().isEmpty()) {
      return ended(Ending.FAILED, "no candidate could be evaluated: " + ledger.lastFailure());
    }
    if (untested.isEmpty()) {
      return testing();
    }
    return untested.get().isEmpty() ? ended(closing.orElseThrow(), said()) : Transition.to(this);
  }

  private Transition<FrontierState, FrontierEffect> testing() {
    List<FrontierEffect> effects = new ArrayList<>();
    Set<String> awaited =
        front().points().stream()
            .map(point -> point.evaluation().candidate().id())
            .collect(Collectors.toSet());
    effects.add(publish(new SearchEvent.PhaseStarted(SearchPhase.TEST, awaited.size())));
    tests(awaited).forEach(test -> effects.add(new FrontierEffect.RequestTest(test)));
    return new Transition<>(
        new FrontierState(ledger, convergence, closing, climbed, Optional.of(awaited), over),
        effects);
  }

  private List<Task.Test> tests(Set<String> awaited) {
    return front().points().stream()
        .map(FrontierPoint::evaluation)
        .filter(evaluation -> awaited.contains(evaluation.candidate().id()))
        .map(evaluation -> new Task.Test(evaluation.candidate(), evaluation.weights()))
        .toList();
  }

  private String said() {
    return switch (closing.orElseThrow()) {
      case CONVERGED -> "the frontier had stopped growing";
      case LIMIT -> "the limit of evaluations was reached";
      case EXHAUSTED, STOPPED, FAILED -> "every candidate had its training";
    };
  }

  private boolean awaited(String candidate) {
    return !over && untested.filter(names -> names.contains(candidate)).isPresent();
  }

  private FrontierState without(String candidate) {
    Set<String> left = new HashSet<>(untested.orElseThrow());
    left.remove(candidate);
    return new FrontierState(ledger, convergence, closing, climbed, Optional.of(left), over);
  }

  private FrontierState with(Ledger next) {
    return new FrontierState(next, convergence, closing, climbed, untested, over);
  }

  private static Transition<FrontierState, FrontierEffect> to(
      FrontierState state, SearchEvent event) {
    return Transition.to(state, publish(event));
  }

  private static FrontierEffect publish(SearchEvent event) {
    return new Publish(event);
  }
}
