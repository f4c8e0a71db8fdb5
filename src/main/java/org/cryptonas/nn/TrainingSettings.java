package org.cryptonas.nn;

/**
 * How networks are trained; shared-weights and stand-alone training each have their own.
 *
 * @param batch images a step
 * @param learningRate learning rate at the start of a cosine
 * @param finalLearningRate learning rate at its end, no higher
 * @param restartEpochs length of the first cosine in epochs (T0); 0 for one cosine over the whole
 *     training
 * @param restartFactor by how much each next cosine is longer (Tmul)
 * @param momentum Nesterov momentum
 * @param weightDecay L2 coefficient
 * @param clipNorm largest global norm of a step's gradient; 0 for none
 * @param labelSmoothing share of the target spread over all classes; 0 for none
 * @param dropoutKeep share of values kept before the head; 1 for no dropout
 * @param cropPadding pixels of padding for random crops; 0 for no crops
 * @param flip whether images are mirrored at random
 */
public record TrainingSettings(
    int batch,
    double learningRate,
    double finalLearningRate,
    double restartEpochs,
    double restartFactor,
    double momentum,
    double weightDecay,
    double clipNorm,
    double labelSmoothing,
    double dropoutKeep,
    int cropPadding,
    boolean flip) {
  public TrainingSettings {
    require(batch >= 1, "batch", batch, "at least 1");
    require(learningRate > 0, "learning-rate", learningRate, "more than 0");
    require(
        finalLearningRate >= 0 && finalLearningRate <= learningRate,
        "final-learning-rate",
        finalLearningRate,
        "0 to learning-rate");
    require(restartEpochs >= 0, "restart-epochs", restartEpochs, "0 or more");
    require(restartFactor >= 1, "restart-factor", restartFactor, "at least 1");
    require(momentum >= 0 && momentum < 1, "momentum", momentum, "0 or more, less than 1");
    require(weightDecay >= 0, "weight-decay", weightDecay, "0 or more");
    require(clipNorm >= 0, "clip-norm", clipNorm, "0 or more");
    require(
        labelSmoothing >= 0 && labelSmoothing < 1,
        "label-smoothing",
        labelSmoothing,
        "0 or more, less than 1");
    require(
        dropoutKeep > 0 && dropoutKeep <= 1, "dropout-keep", dropoutKeep, "more than 0, at most 1");
    require(cropPadding >= 0, "crop-padding", cropPadding, "0 or more");
  }

  /** The same at another pace. */
  TrainingSettings with(Pace pace) {
    return new TrainingSettings(
        pace.batch(),
        learningRate * pace.rate(),
        finalLearningRate * pace.rate(),
        restartEpochs,
        restartFactor,
        pace.momentum(),
        weightDecay,
        clipNorm,
        labelSmoothing,
        dropoutKeep,
        cropPadding,
        flip);
  }

  private static void require(boolean holds, String option, Number given, String expected) {
    if (!holds) {
      throw new IllegalArgumentException(
          "%s %s given, expected %s".formatted(option, given, expected));
    }
  }
}
