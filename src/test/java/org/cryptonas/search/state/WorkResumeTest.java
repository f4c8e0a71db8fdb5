package org.cryptonas.search.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cryptonas.search.state.Samples.candidate;
import static org.cryptonas.search.state.Samples.cost;
import static org.cryptonas.search.state.Samples.evaluation;

import java.util.List;
import java.util.Optional;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchPhase;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.settings.ConvergenceSettings;
import org.cryptonas.search.settings.LadderSettings;
import org.junit.jupiter.api.Test;

/** What a work manager begins with that takes over from one that died. */
class WorkResumeTest {
  private static final LadderSettings LADDER = new LadderSettings(2, 2, List.of(0.1, 0.3));
  private static final Candidate ONE = candidate(1, 1);
  private static final Candidate TWO = candidate(2, 1);

  private SearchMemory memory =
      SearchMemory.initial(
          Budgets.of(List.of(1)), LADDER, new ConvergenceSettings(60, 0.001, 1_000));

  @Test
  void shouldOfferTrainingsThatHadBegunAndNoOthersBeforeATrainerComes() {
    cohort();
    kept(started(TWO, 1));
    assertThat(ids(resumed())).containsExactly(TaskId.training(TWO, 1));
  }

  @Test
  void shouldNotOfferWhatIsEvaluatedOrFailed() {
    cohort();
    kept(started(ONE, 1), started(TWO, 1));
    kept(new SearchEvent.Evaluated(evaluation(ONE, 1, 0.5)));
    kept(new SearchEvent.CandidateFailed(2, 1, Optional.of(TWO.id()), 1, "diverged"));
    assertThat(ids(resumed())).isEmpty();
  }

  @Test
  void shouldLetTheNextClimbAsTheOneBeforeWouldHave() {
    cohort();
    kept(started(ONE, 1), started(TWO, 1));
    kept(new SearchEvent.Evaluated(evaluation(ONE, 1, 0.5)));
    kept(new SearchEvent.Evaluated(evaluation(TWO, 1, 0.7)));
    assertThat(first(resumed().ready("a", Optional.empty()))).isEqualTo(TaskId.training(TWO, 2));
  }

  @Test
  void shouldRememberHowOftenATaskWasLost() {
    cohort();
    kept(started(ONE, 1), new SearchEvent.JobLost(TaskId.training(ONE, 1), "a", 2));
    Transition<WorkState, WorkEffect> given = resumed().ready("b", Optional.empty());
    assertThat(given.state().lost("b").effects())
        .anyMatch(
            effect ->
                effect instanceof WorkEffect.Deliver done
                    && done.result().failure().contains("lost with its trainer 3 times"));
  }

  @Test
  void shouldAskAgainForTestsThatHaveNoResult() {
    cohort();
    kept(started(ONE, 1), new SearchEvent.Priced(ONE.id(), cost(1)));
    kept(new SearchEvent.Evaluated(evaluation(ONE, 1, 0.5)));
    kept(new SearchEvent.PhaseStarted(SearchPhase.TEST, 1));
    assertThat(ids(resumed())).containsExactly(TaskId.test(ONE.id()));
    kept(new SearchEvent.Tested(ONE.id(), 0.5));
    assertThat(ids(resumed())).isEmpty();
  }

  @Test
  void shouldLetNobodyClimbWhenTheFrontierHadStoppedGrowing() {
    memory =
        SearchMemory.initial(Budgets.of(List.of(1)), LADDER, new ConvergenceSettings(60, 0.001, 1));
    cohort();
    kept(started(ONE, 1), started(TWO, 1), new SearchEvent.Priced(ONE.id(), cost(1)));
    kept(new SearchEvent.Evaluated(evaluation(ONE, 1, 0.5)));
    assertThat(ids(resumed())).isEmpty();
    assertThat(resumed().opened().effects()).containsExactly(new WorkEffect.LadderDone());
  }

  @Test
  void shouldKnowWhatWasNotCosted() {
    cohort();
    kept(new SearchEvent.Priced(ONE.id(), cost(1)));
    assertThat(memory.unpriced()).containsExactly(TWO);
  }

  @Test
  void shouldGoOnAfterAStopButNotAfterTheEnd() {
    kept(new SearchEvent.Finished(Ending.STOPPED, "it was stopped"));
    assertThat(memory.frontier().over()).isFalse();
    kept(new SearchEvent.Finished(Ending.CONVERGED, "the frontier had stopped growing"));
    assertThat(memory.frontier().over()).isTrue();
  }

  private void cohort() {
    kept(new SearchEvent.PhaseStarted(SearchPhase.LADDER, 2));
    kept(new SearchEvent.Scaled(ONE), new SearchEvent.Scaled(TWO));
  }

  private void kept(SearchEvent... events) {
    for (SearchEvent event : events) {
      memory = memory.updated(event);
    }
  }

  private WorkState resumed() {
    return WorkState.resumed(new WorkState.Terms(1, List.of(1), LADDER, 3), memory);
  }

  private static SearchEvent started(Candidate candidate, int rung) {
    return new SearchEvent.JobStarted(TaskId.training(candidate, rung), "", "a");
  }

  private static List<TaskId> ids(WorkState state) {
    return state.open().stream().map(Task::id).toList();
  }

  private static TaskId first(Transition<WorkState, WorkEffect> given) {
    return given.effects().stream()
        .filter(WorkEffect.Announce.class::isInstance)
        .map(effect -> ((WorkEffect.Announce) effect).task().id())
        .findFirst()
        .orElseThrow();
  }
}
