package org.cryptonas.search.state;

import org.cryptonas.nn.Pace;

/**
 * How much one lesson does when several trainers share the weights, and how much of what it changed
 * the centre takes.
 *
 * <p>Lessons that run side by side start from weights that lack each other's part. Two may add up
 * all the same when they are short: each step then comes a few steps late (Zinkevich et al., 2009).
 * With more trainers that goes too far. The centre takes an {@code n}-th of what each of {@code n}
 * changed, which moves it about as far as one of them; so that the same images still take it as far
 * as one trainer would, they take steps of a minibatch {@code n} times smaller: together they see
 * as many images a step as one alone (Goyal et al., 2017, keep what is seen a step in proportion to
 * the learning rate). A lesson takes few of them, so that it is over before the centre has moved
 * far (local SGD: Stich, 2019; Lin et al., 2020). And it takes them without momentum, which a
 * lesson ends with just when it has gathered it, but as far. A lesson alone is whole.
 *
 * @param practice minibatches
 * @param pace how it takes its steps
 * @param sharers the centre moves by one part in so many of what it changes
 */
public record LessonSize(int practice, Pace pace, int sharers) {
  private static final int PAIR = 2;
  private static final int PARTS_OF_A_PAIR = 8;
  private static final int PARTS = 4;

  /** Normalisation goes by the statistics of the minibatch, which fewer images do not give. */
  private static final int SMALLEST_BATCH = 16;

  /** A lesson of a syllabus when so many trainers share its weights. */
  static LessonSize of(Syllabus syllabus, int trainers) {
    if (trainers == 1) {
      return new LessonSize(
          syllabus.lessons().practice(), new Pace(syllabus.batch(), 1, syllabus.momentum()), 1);
    }
    return trainers == PAIR ? part(syllabus, PARTS_OF_A_PAIR, 1) : part(syllabus, PARTS, trainers);
  }

  private static LessonSize part(Syllabus syllabus, int parts, int sharers) {
    int whole = syllabus.lessons().practice();
    Pace pace = new Pace(batch(syllabus.batch(), sharers), reach(whole, syllabus.momentum()), 0);
    return new LessonSize(Math.max(1, whole / parts), pace, sharers);
  }

  private static int batch(int whole, int sharers) {
    return Math.max(Math.min(whole, SMALLEST_BATCH), whole / sharers);
  }

  /** Images it trains on. */
  long images() {
    return (long) practice * pace.batch();
  }

  /** The same with no more minibatches than it takes for so many images. */
  LessonSize atMost(long images) {
    long enough = (images + pace.batch() - 1) / pace.batch();
    return new LessonSize((int) Math.min(practice, enough), pace, sharers);
  }

  /**
   * How far a step of Nesterov momentum gets, in the mean of so many from a standstill, where one
   * without it gets 1: step {@code k} from 1 gets {@code (1 - momentum^(k + 1)) / (1 - momentum)}.
   */
  private static double reach(int steps, double momentum) {
    double lost = momentum * momentum * (1 - Math.pow(momentum, steps)) / (steps * (1 - momentum));
    return (1 - lost) / (1 - momentum);
  }
}
