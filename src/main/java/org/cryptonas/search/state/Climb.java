package org.cryptonas.search.state;

import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.Evaluation;
import org.cryptonas.search.event.TaskId;

/**
 * A candidate at a rung of the ladder.
 *
 * @param candidate who
 * @param rung from 1
 */
public record Climb(Candidate candidate, int rung) {
  /** Where an evaluation was made. */
  static Climb of(Evaluation evaluation) {
    return new Climb(evaluation.candidate(), evaluation.rung());
  }

  /** The training that is done there. */
  TaskId task() {
    return TaskId.training(candidate, rung);
  }
}
