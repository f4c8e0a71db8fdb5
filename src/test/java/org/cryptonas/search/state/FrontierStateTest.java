package org.cryptonas.search.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cryptonas.search.state.Samples.candidate;
import static org.cryptonas.search.state.Samples.cost;
import static org.cryptonas.search.state.Samples.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchPhase;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.settings.ConvergenceSettings;
import org.junit.jupiter.api.Test;

/** What is recorded, what stands on the frontier, and how a search ends. */
class FrontierStateTest {
  private static final Candidate ONE = candidate(1, 1);
  private static final Candidate TWO = candidate(2, 2);

  private FrontierState state =
      FrontierState.initial(Convergence.initial(new ConvergenceSettings(3, 0, 5)));
  private List<FrontierEffect> asked = List.of();

  @Test
  void shouldStandOnTheFrontierOncePricedAndEvaluatedInEitherOrder() {
    priced(ONE, 1);
    assertThat(state.front().points()).isEmpty();
    evaluated(ONE, 1, 0.5);
    assertThat(onFront()).containsExactly(ONE);
    evaluated(TWO, 1, 0.6);
    assertThat(onFront()).containsExactly(ONE);
    priced(TWO, 2);
    assertThat(onFront()).containsExactly(ONE, TWO);
  }

  @Test
  void shouldTellWhatWasRecordedAndHowTheFrontierMoved() {
    priced(ONE, 2);
    evaluated(ONE, 1, 0.5);
    assertThat(told())
        .containsExactly(
            new SearchEvent.Evaluated(evaluation(ONE, 1, 0.5)),
            new SearchEvent.FrontierMoved(List.of(TaskId.training(ONE, 1)), 0.25));
  }

  @Test
  void shouldNotTellThatTheFrontierMovedWhenItDidNot() {
    priced(ONE, 1);
    priced(TWO, 2);
    evaluated(ONE, 1, 0.5);
    evaluated(TWO, 1, 0.4);
    assertThat(told()).containsExactly(new SearchEvent.Evaluated(evaluation(TWO, 1, 0.4)));
  }

  @Test
  void shouldCountAnEvaluationOnceAtARung() {
    priced(ONE, 1);
    evaluated(ONE, 1, 0.5);
    evaluated(ONE, 1, 0.9);
    assertThat(asked).isEmpty();
    assertThat(state.convergence().evaluations()).isEqualTo(1);
    evaluated(ONE, 2, 0.6);
    assertThat(state.convergence().evaluations()).isEqualTo(2);
  }

  @Test
  void shouldTakeACostOnce() {
    priced(ONE, 1);
    priced(ONE, 1);
    assertThat(asked).isEmpty();
  }

  @Test
  void shouldKeepWhatCannotBeCostedOffTheFrontier() {
    evaluated(ONE, 1, 0.5);
    unpriced(ONE);
    evaluated(ONE, 2, 0.6);
    priced(TWO, 1);
    evaluated(TWO, 1, 0.1);
    assertThat(onFront()).containsExactly(TWO);
    assertThat(state.convergence().evaluations()).isEqualTo(1);
  }

  @Test
  void shouldTestEachFrontierPointOnceWhenNobodyClimbsAnyMore() {
    threeEvaluated();
    ladderDone();
    assertThat(told()).contains(new SearchEvent.PhaseStarted(SearchPhase.TEST, 2));
    assertThat(testsAsked())
        .containsExactly(new Task.Test(ONE, "w0.5"), new Task.Test(TWO, "w0.7"));
    ladderDone();
    assertThat(testsAsked()).isEmpty();
  }

  @Test
  void shouldEndWhenEveryTestHasAResult() {
    threeEvaluated();
    ladderDone();
    step(s -> s.tested(ONE.id(), 0.45));
    assertThat(told()).containsExactly(new SearchEvent.Tested(ONE.id(), 0.45));
    step(s -> s.testFailed(TWO.id(), "lost"));
    assertThat(told())
        .containsExactly(
            new SearchEvent.TestFailed(TWO.id(), "lost"),
            new SearchEvent.Finished(Ending.EXHAUSTED, "every candidate had its training"));
  }

  @Test
  void shouldCountATestOnce() {
    threeEvaluated();
    ladderDone();
    step(s -> s.tested(ONE.id(), 0.45));
    step(s -> s.tested(ONE.id(), 0.9));
    assertThat(asked).isEmpty();
  }

  @Test
  void shouldNotTakeATestThatWasNotAskedFor() {
    threeEvaluated();
    step(s -> s.tested(ONE.id(), 0.45));
    assertThat(asked).isEmpty();
  }

  @Test
  void shouldWaitForCostsBeforeItTests() {
    evaluated(ONE, 1, 0.5);
    ladderDone();
    assertThat(asked).isEmpty();
    priced(ONE, 1);
    assertThat(testsAsked()).containsExactly(new Task.Test(ONE, "w0.5"));
  }

  @Test
  void shouldEndAsFailedWhenNothingWasEvaluated() {
    step(
        s -> s.failed(new SearchEvent.CandidateFailed(1, 1, Optional.of(ONE.id()), 1, "diverged")));
    ladderDone();
    assertThat(told())
        .containsExactly(
            new SearchEvent.Finished(Ending.FAILED, "no candidate could be evaluated: diverged"));
  }

  @Test
  void shouldEndAsFailedWhenTheLastHopeCannotBeCosted() {
    evaluated(ONE, 1, 0.5);
    ladderDone();
    unpriced(ONE);
    assertThat(told()).extracting(Object::getClass).contains(SearchEvent.Finished.class);
  }

  @Test
  void shouldCloseTheLadderOnceWhenTheFrontierHasConverged() {
    priced(ONE, 1);
    evaluated(ONE, 1, 0.5);
    evaluated(ONE, 2, 0.4);
    evaluated(ONE, 3, 0.4);
    assertThat(asked).doesNotContain(new FrontierEffect.CloseLadder());
    evaluated(ONE, 4, 0.4);
    assertThat(asked).contains(new FrontierEffect.CloseLadder());
    evaluated(ONE, 5, 0.4);
    assertThat(asked).doesNotContain(new FrontierEffect.CloseLadder());
  }

  @Test
  void shouldEndAsConvergedWhenTheLadderWasClosedForIt() {
    priced(ONE, 1);
    for (int rung = 1; rung <= 4; rung++) {
      evaluated(ONE, rung, 0.5);
    }
    ladderDone();
    step(s -> s.tested(ONE.id(), 0.4));
    assertThat(told())
        .contains(new SearchEvent.Finished(Ending.CONVERGED, "the frontier had stopped growing"));
  }

  @Test
  void shouldEndAsLimitedWhenThereWereAsManyEvaluationsAsAllowed() {
    priced(ONE, 1);
    for (int rung = 1; rung <= 5; rung++) {
      evaluated(ONE, rung, rung / 10.0);
    }
    assertThat(asked).contains(new FrontierEffect.CloseLadder());
    ladderDone();
    step(s -> s.tested(ONE.id(), 0.4));
    assertThat(told())
        .contains(new SearchEvent.Finished(Ending.LIMIT, "the limit of evaluations was reached"));
  }

  @Test
  void shouldEndOnceWhenItIsStopped() {
    step(s -> s.ended(Ending.STOPPED, "stopped by hand"));
    assertThat(told()).containsExactly(new SearchEvent.Finished(Ending.STOPPED, "stopped by hand"));
    step(s -> s.ended(Ending.FAILED, "again"));
    assertThat(asked).isEmpty();
  }

  @Test
  void shouldSayNothingMoreWhenTheSearchIsOver() {
    priced(ONE, 1);
    evaluated(ONE, 1, 0.5);
    step(s -> s.ended(Ending.STOPPED, "stopped by hand"));
    FrontierState over = state;
    evaluated(ONE, 2, 0.6);
    assertThat(asked).isEmpty();
    priced(TWO, 1);
    unpriced(TWO);
    step(s -> s.failed(new SearchEvent.CandidateFailed(1, 1, Optional.of(ONE.id()), 1, "late")));
    ladderDone();
    assertThat(asked).isEmpty();
    assertThat(state).isEqualTo(over);
  }

  private void threeEvaluated() {
    priced(ONE, 1);
    priced(TWO, 2);
    evaluated(ONE, 1, 0.5);
    evaluated(TWO, 1, 0.6);
    evaluated(TWO, 2, 0.7);
  }

  private void priced(Candidate candidate, double seconds) {
    step(s -> s.priced(candidate.id(), cost(seconds), List.of()));
  }

  private void unpriced(Candidate candidate) {
    SearchEvent.CandidateFailed why =
        new SearchEvent.CandidateFailed(
            candidate.proposal(), candidate.budget(), Optional.of(candidate.id()), 0, "no cost");
    step(s -> s.unpriced(candidate.id(), why));
  }

  private void evaluated(Candidate candidate, int rung, double accuracy) {
    step(s -> s.evaluated(evaluation(candidate, rung, accuracy)));
  }

  private void ladderDone() {
    step(FrontierState::ladderDone);
  }

  private void step(Function<FrontierState, Transition<FrontierState, FrontierEffect>> happening) {
    Transition<FrontierState, FrontierEffect> next = happening.apply(state);
    state = next.state();
    asked = next.effects();
  }

  private List<Candidate> onFront() {
    return state.front().points().stream().map(p -> p.evaluation().candidate()).toList();
  }

  private List<SearchEvent> told() {
    return Publish.eventsOf(asked);
  }

  private List<Task.Test> testsAsked() {
    return asked.stream()
        .filter(FrontierEffect.RequestTest.class::isInstance)
        .map(effect -> ((FrontierEffect.RequestTest) effect).test())
        .toList();
  }
}
