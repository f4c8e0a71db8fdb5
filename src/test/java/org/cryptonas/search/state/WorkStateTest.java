package org.cryptonas.search.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cryptonas.search.state.Samples.candidate;
import static org.cryptonas.search.state.Samples.lesson;
import static org.cryptonas.search.state.Samples.taught;
import static org.cryptonas.search.state.Samples.trained;

import java.util.List;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.job.Result;
import org.junit.jupiter.api.Test;

/** Who gets which job, and what of what comes back is counted. */
class WorkStateTest {
  private final WorkStory story = WorkStory.begins();

  @Test
  void shouldGiveJobsInTheOrderOfTheirSubmissionWhenTrainersAreReady() {
    story.submitted(lesson(1)).submitted(lesson(2));
    assertThat(story.ready("b").given("b")).contains(lesson(1));
    assertThat(story.ready("a").given("a")).contains(lesson(2));
  }

  @Test
  void shouldLetATrainerWaitUntilThereIsWork() {
    assertThat(story.ready("a").given("a")).isEmpty();
    assertThat(story.submitted(lesson(1)).given("a")).contains(lesson(1));
  }

  @Test
  void shouldGiveNothingWhilePausedAndGoOnAfterwards() {
    story.submitted(lesson(1)).submitted(lesson(2)).ready("a");
    assertThat(story.suspended().asked())
        .containsExactly(new WorkEffect.Keep(new SearchEvent.Paused()));
    assertThat(story.suspended().asked()).isEmpty();
    assertThat(story.ready("b").given("b")).isEmpty();
    assertThat(story.ready("a", 1, taught(0.5)).given("a")).isEmpty();

    assertThat(story.continued().given("a")).contains(lesson(2));
    assertThat(story.continued().asked()).isEmpty();
  }

  @Test
  void shouldGiveATrainerOneJobOnly() {
    story.submitted(lesson(1)).submitted(lesson(2)).ready("a");
    assertThat(story.state().waiting()).containsExactly(lesson(2));
  }

  @Test
  void shouldGiveTheSameJobAgainWhenATrainerAsksThatWasGivenOne() {
    story.submitted(lesson(1)).submitted(lesson(2)).ready("a");
    assertThat(story.ready("a").asked()).containsExactly(new WorkEffect.Assign("a", lesson(1)));
  }

  @Test
  void shouldPassOnAnOutcomeAndGiveTheNextJobInOneStep() {
    story.submitted(lesson(1)).submitted(lesson(2)).ready("a");
    assertThat(story.ready("a", 1, taught(0.5)).asked())
        .containsExactly(
            new WorkEffect.Deliver(lesson(1), taught(0.5), "a"),
            new WorkEffect.Assign("a", lesson(2)));
  }

  @Test
  void shouldCountAnOutcomeOnceWhenItsTrainerRepeatsIt() {
    story.submitted(lesson(1)).ready("a").ready("a", 1, taught(0.5));
    assertThat(story.ready("a", 1, taught(0.5)).asked()).isEmpty();
  }

  @Test
  void shouldCountAnOutcomeOnceWhenTwoTrainersBringIt() {
    story.submitted(lesson(1)).ready("a").lost("a").ready("b");
    assertThat(story.ready("a", 1, taught(0.4)).asked(WorkEffect.Deliver.class)).hasSize(1);
    assertThat(story.ready("b", 1, taught(0.6)).asked(WorkEffect.Deliver.class)).isEmpty();
  }

  @Test
  void shouldCallBackTheSecondTrainerWhenTheFirstBringsTheOutcomeAfterAll() {
    story.submitted(lesson(1)).ready("a").lost("a").ready("b").ready("a", 1, taught(0.4));
    assertThat(story.asked(WorkEffect.Cancel.class))
        .containsExactly(new WorkEffect.Cancel("b", TaskId.lesson(1)));
    assertThat(story.state().open()).isEmpty();
  }

  @Test
  void shouldGiveWorkToATrainerThatWasCalledBackOnlyWhenItIsReady() {
    story.submitted(lesson(1)).ready("a").lost("a").ready("b").ready("a", 1, taught(0.4));
    story.lost("a").submitted(lesson(2));
    assertThat(story.given("b")).isEmpty();
    assertThat(story.ready("b").given("b")).contains(lesson(2));
  }

  @Test
  void shouldNotCountAnOutcomeOfAJobThatNeverWas() {
    assertThat(story.ready("a", 7, taught(0.5)).asked())
        .containsExactly(new WorkEffect.CountTrainers(1));
  }

  @Test
  void shouldTakeALateOutcomeButKeepTheJobATrainerWasGivenSince() {
    story.submitted(lesson(1)).submitted(lesson(2)).ready("a").lost("a").ready("a").lost("a");
    story.ready("b").ready("a"); // b has lesson 1 now, and a has lesson 2
    story.ready("a", 1, taught(0.5));
    assertThat(story.asked(WorkEffect.Deliver.class)).hasSize(1);
    assertThat(story.given("a")).contains(lesson(2));
  }

  @Test
  void shouldTellATrainerOfItsTaskOnlyWhenItIsKeptThatItHasIt() {
    story.slowJournal().submitted(lesson(1));
    assertThat(story.ready("a").given("a")).isEmpty();
    assertThat(story.ready("a").given("a")).isEmpty();
    story.kept(new SearchEvent.JobStarted(TaskId.lesson(1), "", "a"));
    assertThat(story.given("a")).contains(lesson(1));
  }

  @Test
  void shouldGiveNoOtherTaskToATrainerWhoseOutcomeIsNotKept() {
    story.submitted(lesson(1)).submitted(lesson(2)).ready("a").slowJournal();
    story.ready("a", 1, taught(0.5));
    assertThat(story.state().waiting()).containsExactly(lesson(2));
    story.kept(new SearchEvent.LessonFailed(1, List.of(), "whatever came of it"));
    assertThat(story.asked()).containsExactly(new WorkEffect.Announce("a", lesson(2)));
  }

  @Test
  void shouldLeaveATaskWithWhoeverIsBusyWithItAlready() {
    story.submitted(lesson(1)).submitted(lesson(2)).working("a", TaskId.lesson(2));
    assertThat(story.state().waiting()).containsExactly(lesson(1));
    assertThat(story.ready("b").given("b")).contains(lesson(1));
    assertThat(story.ready("a", 2, taught(0.5)).asked(WorkEffect.Deliver.class)).hasSize(1);
  }

  @Test
  void shouldCallBackWhoeverIsBusyWithWhatNobodyWants() {
    assertThat(story.working("a", TaskId.lesson(1)).asked())
        .containsExactly(
            new WorkEffect.Cancel("a", TaskId.lesson(1)), new WorkEffect.CountTrainers(1));
  }

  @Test
  void shouldLetTwoBeBusyWithOneTaskWhenBothHaveBegunIt() {
    story.submitted(lesson(1)).ready("a").lost("a").ready("b").working("a", TaskId.lesson(1));
    assertThat(story.asked(WorkEffect.Cancel.class)).isEmpty();
    assertThat(story.ready("a", 1, taught(0.5)).asked(WorkEffect.Deliver.class)).hasSize(1);
  }

  @Test
  void shouldLetWhoeverBringsAnOutcomeAgainHoldItUntilItIsKept() {
    story.submitted(lesson(1)).submitted(lesson(2)).ready("a").slowJournal();
    story.ready("a", 1, taught(0.5)).lost("a").ready("a", 1, taught(0.5));
    assertThat(story.state().waiting()).containsExactly(lesson(2));
  }

  @Test
  void shouldNotTellOfATaskBeforeTheOutcomeBroughtMeanwhileIsKept() {
    story.submitted(lesson(1)).ready("a").lost("a").ready("a").lost("a").submitted(lesson(2));
    story.slowJournal().ready("b").ready("a"); // b has lesson 1 now, and a has lesson 2
    story.ready("a", 1, taught(0.5));
    story.kept(new SearchEvent.JobStarted(TaskId.lesson(2), "", "a"));
    assertThat(story.given("a")).isEmpty();
    story.kept(new SearchEvent.LessonFailed(1, List.of(), "whatever came of it"));
    assertThat(story.given("a")).contains(lesson(2));
  }

  @Test
  void shouldTellHowManyTrainersThereAreWhenOneComesOrGoes() {
    assertThat(story.ready("a").asked()).containsExactly(new WorkEffect.CountTrainers(1));
    assertThat(story.ready("b").asked()).containsExactly(new WorkEffect.CountTrainers(2));
    assertThat(story.ready("b").asked()).isEmpty();
    assertThat(story.lost("a").asked()).containsExactly(new WorkEffect.CountTrainers(1));
    assertThat(story.lost("a").asked()).isEmpty();
  }

  @Test
  void shouldPassOnAFailureAsAnOutcome() {
    Result failed = new Result.Failed("diverged");
    story.submitted(lesson(1)).ready("a").ready("a", 1, failed);
    assertThat(story.asked()).containsExactly(new WorkEffect.Deliver(lesson(1), failed, "a"));
  }

  @Test
  void shouldDoWhatWasSubmittedBeforeTheLadder() {
    story.expecting(1).entered(candidate(1, 1)).submitted(lesson(1));
    assertThat(story.ready("a").given("a")).contains(lesson(1));
  }

  @Test
  void shouldGiveTrainersTheirJobsInOneOrderWhateverTheOrderInWhichTheyCame() {
    WorkStory one = WorkStory.begins().ready("a").ready("b").ready("c");
    WorkStory other = WorkStory.begins().ready("c").ready("a").ready("b");
    assertThat(one.submitted(lesson(1)).asked()).isEqualTo(other.submitted(lesson(1)).asked());
    assertThat(one.state()).isEqualTo(other.state());
  }

  @Test
  void shouldCallBackTheLadderWhenItIsClosed() {
    story.ready("a").expecting(2).entered(candidate(1, 1)).entered(candidate(2, 1));
    TaskId running = story.given("a").orElseThrow().id();
    assertThat(story.ladderClosed().asked())
        .containsExactly(new WorkEffect.Cancel("a", running), new WorkEffect.LadderDone());
    assertThat(story.state().open()).isEmpty();
  }

  @Test
  void shouldNotCountATrainingThatEndsAfterTheLadderWasClosed() {
    story.ready("a").expecting(1).entered(candidate(1, 1));
    TaskId running = story.given("a").orElseThrow().id();
    story.ladderClosed().ready("a", running, trained(0.9));
    assertThat(story.asked()).isEmpty();
  }

  @Test
  void shouldGoOnTestingWhenTheLadderIsClosed() {
    story.ready("a").submitted(lesson(1)).submitted(lesson(2)).ladderClosed();
    assertThat(story.asked(WorkEffect.Cancel.class)).isEmpty();
    assertThat(story.state().open()).hasSize(2);
  }

  @Test
  void shouldNotOpenAClosedLadderAgain() {
    story.ladderClosed().expecting(1).entered(candidate(1, 1));
    assertThat(story.ready("a").given("a")).isEmpty();
  }

  @Test
  void shouldNotStartTheLadderAnewWhenItIsExpectedTwice() {
    story.ready("a").expecting(1).entered(candidate(1, 1)).expecting(1);
    assertThat(story.asked()).isEmpty();
    assertThat(story.ready("b").given("b")).isEmpty();
  }
}
