package org.cryptonas.search.state;

/**
 * How much one lesson does when several trainers share the weights.
 *
 * <p>Lessons that run side by side start from weights that lack each other's part, and their mean
 * moves the centre about as far as one of them. So that the same images still take the centre as
 * far as one trainer would, a lesson of {@code n} trainers takes steps of a minibatch {@code n}
 * times smaller: together they see as many images a step as one alone (Goyal et al., 2017, keep
 * what is seen a step in proportion to the learning rate). And it takes {@code n} times fewer of
 * them, so that it is over before the centre has moved far (local SGD: Stich, 2019; Lin et al.,
 * 2020). A lesson alone is whole.
 *
 * @param practice minibatches
 * @param batch images a minibatch
 * @param rate by what the learning rate is multiplied: momentum starts from zero with each lesson,
 *     which costs a short one a larger part of its way
 */
public record LessonSize(int practice, int batch, double rate) {
  /** Shorter lessons would mostly be reading and writing of weights. */
  private static final int MOST_PARTS = 4;

  /** Normalisation goes by the statistics of the minibatch, which fewer images do not give. */
  private static final int SMALLEST_BATCH = 16;

  /** A lesson of a syllabus when so many trainers share its weights. */
  static LessonSize of(Syllabus syllabus, int sharers) {
    int parts = Math.min(sharers, MOST_PARTS);
    int whole = syllabus.lessons().practice();
    int practice = Math.max(1, whole / parts);
    int batch = Math.max(Math.min(syllabus.batch(), SMALLEST_BATCH), syllabus.batch() / parts);
    double rate = reach(whole, syllabus.momentum()) / reach(practice, syllabus.momentum());
    return new LessonSize(practice, batch, rate);
  }

  /** Images it trains on. */
  long images() {
    return (long) practice * batch;
  }

  /** The same with no more minibatches than it takes for so many images. */
  LessonSize atMost(long images) {
    long enough = (images + batch - 1) / batch;
    return new LessonSize((int) Math.min(practice, enough), batch, rate);
  }

  /**
   * How far steps of Nesterov momentum from a standstill get, as a share of how far they get at
   * full speed: the mean of {@code 1 - momentum^(k + 1)} over steps {@code k} from 1.
   */
  private static double reach(int steps, double momentum) {
    double lost = momentum * momentum * (1 - Math.pow(momentum, steps)) / (steps * (1 - momentum));
    return 1 - lost;
  }
}
