package org.cryptonas.nn;

/**
 * How networks are trained; shared-weights and stand-alone training each have their own.
 *
 * @param batch images a step
 * @param learningRate learning rate at the start of a cosine
 * @param finalLearningRate learning rate at its end
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
    boolean flip) {}
