package org.cryptonas.search.state;

import org.cryptonas.search.event.Evaluation;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;

/** Those who wait for what comes of tasks. */
public interface Recipients {
  /** A lesson's weights are to be taken in. */
  void taught(Task.Lesson lesson, Result.Taught taught);

  /** A lesson ended without a result. */
  void lessonFailed(int number, String reason);

  /** A candidate was evaluated. */
  void evaluated(Evaluation evaluation);

  /** A candidate will not be evaluated (further). */
  void failed(SearchEvent.CandidateFailed failure);

  /** A frontier point was tested. */
  void tested(String candidate, double accuracy);

  /** A frontier point could not be tested. */
  void testFailed(String candidate, String reason);
}
