package org.cryptonas.nn;

/**
 * Cosine learning rate with warm restarts (Loshchilov and Hutter, 2017, equation 5).
 *
 * @param start rate at the start of each cosine
 * @param end rate at its end
 * @param firstPeriod length of the first cosine in epochs
 * @param factor by how much each next cosine is longer
 */
record LearningRate(double start, double end, double firstPeriod, double factor) {
  /** The schedule of a training of {@code epochs} in all. */
  static LearningRate of(TrainingSettings settings, double epochs) {
    double period = settings.restartEpochs() > 0 ? settings.restartEpochs() : epochs;
    return new LearningRate(
        settings.learningRate(), settings.finalLearningRate(), period, settings.restartFactor());
  }

  /** The rate when {@code epochs} have passed. */
  double at(double epochs) {
    double period = firstPeriod;
    double into = epochs;
    while (into >= period && factor >= 1) {
      into -= period;
      period *= factor;
    }
    double done = Math.min(1, into / period);
    return end + (start - end) * (1 + Math.cos(Math.PI * done)) / 2;
  }
}
