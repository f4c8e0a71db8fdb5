package org.cryptonas.search.simulation;

import org.cryptonas.search.event.Evaluation;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.state.Recipients;

/** Posts what came of tasks to the actors that wait for it. */
record PostedResults(Post post) implements Recipients {
  @Override
  public void taught(Task.Lesson lesson, Result.Taught taught) {
    post.centre(new Centre.Merge(lesson, taught));
  }

  @Override
  public void lessonFailed(int number, String reason) {
    post.controller(Post.WORK_MANAGER, new CurriculumInput.Failed(number, reason));
  }

  @Override
  public void evaluated(Evaluation evaluation) {
    frontier(new FrontierInput.Evaluated(evaluation));
  }

  @Override
  public void failed(SearchEvent.CandidateFailed failure) {
    frontier(new FrontierInput.Failed(failure));
  }

  @Override
  public void tested(String candidate, double accuracy) {
    frontier(new FrontierInput.Tested(candidate, accuracy));
  }

  @Override
  public void testFailed(String candidate, String reason) {
    frontier(new FrontierInput.TestFailed(candidate, reason));
  }

  private void frontier(FrontierInput input) {
    post.frontier(Post.WORK_MANAGER, input);
  }
}
