package org.cryptonas.search.event;

/**
 * A candidate trained on its own at one rung.
 *
 * @param candidate what was trained
 * @param rung how much training it had: 1 is the ladder's first
 * @param epochs the same in epochs over the training split
 * @param accuracy on the validation split, from 0 to 1
 * @param seed what its weights and order of images followed from
 * @param seconds how long it took
 * @param trainer who did it
 * @param weights content hash of its trained weights
 */
public record Evaluation(
    Candidate candidate,
    int rung,
    double epochs,
    double accuracy,
    long seed,
    double seconds,
    String trainer,
    String weights) {
  /** The training that it is the result of. */
  public TaskId task() {
    return TaskId.training(candidate, rung);
  }
}
