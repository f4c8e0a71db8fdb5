package org.cryptonas.search;

import org.cryptonas.search.event.Evaluation;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.state.Recipients;

/** Tells the work manager's peers what came of tasks, each in its own words. */
record ResultDelivery(WorkManager.Introduce peers) implements Recipients {
  @Override
  public void taught(Task.Lesson lesson, Result.Taught taught) {
    peers.sharedWeights().tell(new SharedWeights.Merge(lesson, taught));
  }

  @Override
  public void lessonFailed(int number, String reason) {
    peers.controller().tell(new Controller.LessonFailed(number, reason));
  }

  @Override
  public void evaluated(Evaluation evaluation) {
    peers.frontier().tell(new Frontier.Evaluated(evaluation));
  }

  @Override
  public void failed(SearchEvent.CandidateFailed failure) {
    peers.frontier().tell(new Frontier.Failed(failure));
  }

  @Override
  public void tested(String candidate, double accuracy) {
    peers.frontier().tell(new Frontier.Tested(candidate, accuracy));
  }

  @Override
  public void testFailed(String candidate, String reason) {
    peers.frontier().tell(new Frontier.TestFailed(candidate, reason));
  }
}
