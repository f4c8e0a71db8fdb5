package org.cryptonas.search.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cryptonas.search.state.Samples.candidate;
import static org.cryptonas.search.state.Samples.lesson;
import static org.cryptonas.search.state.Samples.taught;
import static org.cryptonas.search.state.WorkStory.MAX_LOSSES;

import org.cryptonas.search.job.Result;
import org.junit.jupiter.api.Test;

/** What becomes of jobs whose trainers are gone or out of reach. */
class WorkLossTest {
  private final WorkStory story = WorkStory.begins();

  @Test
  void shouldOfferAJobAgainWhenItsTrainerIsLost() {
    story.submitted(lesson(1)).ready("a").lost("a");
    assertThat(story.ready("b").given("b")).contains(lesson(1));
  }

  @Test
  void shouldOfferALostJobToATrainerThatWaitsAlready() {
    story.ready("a").ready("b").submitted(lesson(1));
    assertThat(story.lost("a").given("b")).contains(lesson(1));
  }

  @Test
  void shouldOfferALostJobBeforeThoseThatWait() {
    story.submitted(lesson(1)).submitted(lesson(2)).ready("a").lost("a");
    assertThat(story.state().waiting()).containsExactly(lesson(1), lesson(2));
  }

  @Test
  void shouldLoseNothingWhenAnIdleTrainerIsLost() {
    story.ready("a").lost("a").submitted(lesson(1));
    assertThat(story.asked()).isEmpty();
    assertThat(story.state().waiting()).hasSize(1);
  }

  @Test
  void shouldGiveUpAJobAfterThreeLostTrainers() {
    story.submitted(lesson(1));
    for (int loss = 1; loss < MAX_LOSSES; loss++) {
      story.ready("a" + loss).lost("a" + loss);
      assertThat(story.asked(WorkEffect.Deliver.class)).isEmpty();
    }
    story.ready("z").lost("z");
    Result failed = new Result.Failed("lost with its trainer 3 times, last z");
    assertThat(story.asked(WorkEffect.Deliver.class))
        .containsExactly(new WorkEffect.Deliver(lesson(1), failed, "z"));
    assertThat(story.state().open()).isEmpty();
  }

  @Test
  void shouldOfferAJobAgainAndCountNoLossWhenItsTrainerLeaves() {
    story.submitted(lesson(1)).submitted(lesson(2));
    for (int leaving = 0; leaving < 2 * MAX_LOSSES; leaving++) {
      assertThat(story.ready("a").given("a")).contains(lesson(1));
      assertThat(story.left("a").asked()).containsExactly(new WorkEffect.CountTrainers(0));
    }
    assertThat(story.state().jobs().agenda().losses()).isEmpty();
  }

  @Test
  void shouldNotCountTheOutcomeOfAJobThatWasGivenUp() {
    story.submitted(lesson(1));
    for (int loss = 1; loss <= MAX_LOSSES; loss++) {
      story.ready("a").lost("a");
    }
    assertThat(story.ready("a", 1, taught(0.5)).asked(WorkEffect.Deliver.class)).isEmpty();
  }

  @Test
  void shouldCountLossesOfEachJobOnItsOwn() {
    for (int number = 1; number <= MAX_LOSSES; number++) {
      story.submitted(lesson(number)).ready("a").lost("a").ready("b");
      assertThat(story.ready("b", number, taught(0.5)).asked(WorkEffect.Deliver.class))
          .extracting(WorkEffect.Deliver::result)
          .containsExactly(taught(0.5));
    }
  }

  @Test
  void shouldTakeTheOutcomeWhenALostTrainerComesBackBeforeAnotherBegan() {
    story.submitted(lesson(1)).ready("a").lost("a").ready("a", 1, taught(0.5));
    assertThat(story.asked(WorkEffect.Deliver.class)).hasSize(1);
    assertThat(story.ready("b").given("b")).isEmpty();
  }

  @Test
  void shouldTakeTheOutcomeWhenALostTrainerComesBackUnderAnotherName() {
    story.submitted(lesson(1)).ready("a").lost("a").ready("a2", 1, taught(0.5));
    assertThat(story.asked(WorkEffect.Deliver.class))
        .extracting(WorkEffect.Deliver::trainer)
        .containsExactly("a2");
  }

  @Test
  void shouldFailACandidateWhoseTrainingIsGivenUpAndEndTheLadder() {
    story.expecting(1).entered(candidate(1, 1));
    for (int loss = 1; loss <= MAX_LOSSES; loss++) {
      story.ready("a").lost("a");
    }
    assertThat(story.asked(WorkEffect.Deliver.class)).hasSize(1);
    assertThat(story.asked(WorkEffect.LadderDone.class)).hasSize(1);
  }
}
