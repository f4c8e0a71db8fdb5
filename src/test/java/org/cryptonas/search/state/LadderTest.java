package org.cryptonas.search.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cryptonas.search.state.Samples.candidate;
import static org.cryptonas.search.state.Samples.trained;

import java.util.List;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;
import org.junit.jupiter.api.Test;

/** Who climbs when: the ladder as the work manager sees it. */
class LadderTest {
  private final WorkStory story = WorkStory.begins();

  @Test
  void shouldNotClimbBeforeTheCohortIsComplete() {
    story.ready("t").expecting(3).entered(candidate(1, 1)).entered(candidate(2, 1));
    assertThat(story.state().open()).isEmpty();
    assertThat(story.entered(candidate(3, 1)).given("t")).isPresent();
  }

  @Test
  void shouldClimbWhenTheRestOfTheCohortIsRefused() {
    story.ready("t").expecting(2).entered(candidate(1, 1));
    assertThat(story.refused().given("t")).isPresent();
  }

  @Test
  void shouldClimbWhenTheCohortCameBeforeItsSizeWasKnown() {
    story.ready("t").entered(candidate(1, 1)).refused();
    assertThat(story.expecting(2).given("t")).isPresent();
  }

  @Test
  void shouldNotCountACandidateTwiceWhenItEntersTwice() {
    story.ready("t").expecting(2).entered(candidate(1, 1)).entered(candidate(1, 1));
    assertThat(story.state().open()).isEmpty();
  }

  @Test
  void shouldTrainTheLargestBudgetFirstWhateverTheOrderInWhichCandidatesCame() {
    List<Candidate> cohort =
        List.of(candidate(2, 1), candidate(1, 2), candidate(1, 1), candidate(2, 2));
    story.expecting(4);
    cohort.forEach(story::entered);
    assertThat(story.trainedBy("t", climb -> trained(0.5)).subList(0, 4))
        .containsExactly(
            new Climb(candidate(1, 2), 1),
            new Climb(candidate(2, 2), 1),
            new Climb(candidate(1, 1), 1),
            new Climb(candidate(2, 1), 1));
  }

  @Test
  void shouldTrainLongerOnEachRungUnderASeedOfItsOwn() {
    story.ready("t").expecting(1).entered(candidate(1, 1));
    Task.Training first = (Task.Training) story.given("t").orElseThrow();
    story.ready("t", first.id(), trained(0.5));
    Task.Training second = (Task.Training) story.given("t").orElseThrow();
    assertThat(first.epochs()).isEqualTo(0.1);
    assertThat(second.epochs()).isEqualTo(0.3);
    assertThat(first.seed()).isNotEqualTo(second.seed());
  }

  @Test
  void shouldTellOnceThatTheLadderIsDone() {
    story.ready("t").expecting(1).entered(candidate(1, 1));
    for (int rung = 1; rung <= 2; rung++) {
      TaskId training = TaskId.training(candidate(1, 1), rung);
      assertThat(story.ready("t", training, trained(0.5)).asked(WorkEffect.LadderDone.class))
          .isEmpty();
    }
    Task.Training last = training(candidate(1, 1), 3);
    assertThat(story.ready("t", last.id(), trained(0.5)).asked())
        .containsExactly(
            new WorkEffect.Deliver(last, trained(0.5), "t"), new WorkEffect.LadderDone());
    assertThat(story.ladderClosed().asked()).isEmpty();
  }

  @Test
  void shouldBeDoneAtOnceWhenEveryoneIsRefused() {
    assertThat(story.expecting(1).refused().asked()).containsExactly(new WorkEffect.LadderDone());
  }

  @Test
  void shouldNotBeDoneWhileSomeoneIsTrained() {
    story.ready("a").ready("b").expecting(2).entered(candidate(1, 1)).entered(candidate(2, 1));
    Result failed = new Result.Failed("diverged");
    TaskId first = TaskId.training(candidate(1, 1), 1);
    assertThat(story.ready("a", first, failed).asked(WorkEffect.LadderDone.class)).isEmpty();
  }

  @Test
  void shouldLetBudgetsClimbIndependently() {
    story.expecting(4);
    for (int budget = 1; budget <= 2; budget++) {
      story.entered(candidate(1, budget)).entered(candidate(2, budget));
    }
    // Everything at budget 1 is better than anything at budget 2.
    List<Climb> climbs =
        story.trainedBy("t", c -> trained(c.candidate().budget() == 1 ? 0.9 : 0.1));
    assertThat(climbs)
        .contains(new Climb(candidate(1, 1), 3), new Climb(candidate(1, 2), 3))
        .hasSize(8);
  }

  @Test
  void shouldGoOnWithTheOthersUntilTheCohortOfAnAddedBudgetHasCome() {
    story.ready("a").expecting(4);
    for (int budget = 1; budget <= 2; budget++) {
      story.entered(candidate(1, budget)).entered(candidate(2, budget));
    }
    assertThat(story.budgetAdded(3).asked())
        .containsExactly(new WorkEffect.Keep(new SearchEvent.BudgetAdded(3)));
    assertThat(story.entered(candidate(1, 3)).ready("b").given("b"))
        .contains(training(candidate(2, 2), 1));
    assertThat(story.entered(candidate(2, 3)).ready("c").given("c"))
        .contains(training(candidate(1, 3), 1));
  }

  @Test
  void shouldNotBeDoneBeforeAnAddedBudgetIs() {
    story.ready("t").expecting(2).entered(candidate(1, 1)).entered(candidate(1, 2));
    story.budgetAdded(3);
    assertThat(story.trainedBy("t", climb -> trained(0.5))).hasSize(6);
    assertThat(story.asked(WorkEffect.LadderDone.class)).isEmpty();

    assertThat(story.entered(candidate(1, 3)).given("t")).isPresent();
    story.ready("t", TaskId.training(candidate(1, 3), 1), trained(0.5));
    story.ready("t", TaskId.training(candidate(1, 3), 2), trained(0.5));
    story.ready("t", TaskId.training(candidate(1, 3), 3), trained(0.5));
    assertThat(story.asked()).contains(new WorkEffect.LadderDone());
  }

  @Test
  void shouldWaitForABudgetThatIsAddedBeforeTheCohortIsKnown() {
    story.ready("t").budgetAdded(3).expecting(2);
    story.entered(candidate(1, 1)).entered(candidate(1, 2));
    assertThat(story.state().open()).isEmpty();
    assertThat(story.entered(candidate(1, 3)).given("t")).contains(training(candidate(1, 3), 1));
  }

  @Test
  void shouldAddNoBudgetTwiceNorWhenNobodyClimbsAnyMore() {
    assertThat(story.budgetAdded(2).asked()).as("asked for at first").isEmpty();
    assertThat(story.budgetAdded(3).budgetAdded(3).asked()).as("again").isEmpty();
    assertThat(story.ladderClosed().budgetAdded(4).asked()).as("too late").isEmpty();
  }

  private static Task.Training training(Candidate candidate, int rung) {
    double epochs = List.of(0.1, 0.3, 1.0).get(rung - 1);
    return new Task.Training(candidate, rung, epochs, Seeds.of(1, candidate.id(), rung));
  }
}
