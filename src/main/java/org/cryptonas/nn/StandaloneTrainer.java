package org.cryptonas.nn;

import ai.djl.ndarray.NDManager;
import java.util.stream.Stream;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.Network;
import org.cryptonas.data.Dataset;
import org.cryptonas.data.Images;

/**
 * Trains architectures on their own, from fresh weights. Keeps nothing between trainings; several
 * threads may use one trainer at a time. The same seed and number of engine threads give
 * bit-identical weights on one kind of machine.
 */
public final class StandaloneTrainer {
  private final Dataset data;
  private final TrainingSettings settings;
  private final ComputeDevice device;
  private final Standardisation standardisation;

  public StandaloneTrainer(Dataset data, TrainingSettings settings, ComputeDevice device) {
    this.data = data;
    this.settings = settings;
    this.device = device;
    this.standardisation = Standardisation.of(data.training());
  }

  /**
   * Trains an architecture and scores it on the validation split.
   *
   * @param epochs passes over the training split; fractions are allowed, and there is at least one
   *     step
   * @throws TrainingCancelledException when {@code control} cancels
   * @throws TrainingDivergedException when a loss or a weight is not a finite number
   */
  public TrainedNetwork train(
      Architecture architecture, double epochs, long seed, TrainingControl control) {
    Network network = architecture.network();
    Weights start = Weights.initial(WeightLayout.of(network), seed);
    UsedWeights used = UsedWeights.of(network, start.layout());
    try (ExitGuard guard = ExitGuard.enter();
        NDManager manager = NDManager.newBaseManager(device.engineDevice())) {
      FlatWeights weights = new FlatWeights(start, manager);
      TrainingControl pausing = guard.pausing(control);
      practise(used, weights, epochs, seed, pausing, manager);
      double accuracy = score(weights, used, data.validation(), pausing, manager);
      return new TrainedNetwork(accuracy, weights.copy());
    }
  }

  /** Share of {@code images} that an architecture with these weights classifies rightly. */
  public double accuracy(Architecture architecture, Weights weights, Images images) {
    UsedWeights used = UsedWeights.of(architecture.network(), weights.layout());
    try (ExitGuard guard = ExitGuard.enter();
        NDManager manager = NDManager.newBaseManager(device.engineDevice())) {
      TrainingControl pausing = guard.pausing(TrainingControl.NONE);
      return score(new FlatWeights(weights, manager), used, images, pausing, manager);
    }
  }

  private void practise(
      UsedWeights used,
      FlatWeights weights,
      double epochs,
      long seed,
      TrainingControl control,
      NDManager manager) {
    int count = data.training().count();
    long steps = Math.max(1, Math.round(epochs * count / settings.batch()));
    LearningRate rate = LearningRate.of(settings, epochs);
    MemoryOrder order = MemoryOrder.of(used.network());
    BatchBuffer buffer = new BatchBuffer(data.training(), standardisation, settings.batch(), order);
    BatchFeed feed = new BatchFeed(data, settings, buffer, seed);
    Dropping dropping = new Dropping(settings.dropoutKeep(), Seeds.of(seed, "dropout"));
    TrainingStep step = new TrainingStep(manager, weights, settings, dropping);
    new TrainingLoop(step, feed, settings.batch(), control)
        .run(
            Stream.generate(() -> used).iterator(),
            steps,
            images -> rate.at((double) images / count));
  }

  private double score(
      FlatWeights weights,
      UsedWeights used,
      Images images,
      TrainingControl control,
      NDManager manager) {
    return new Scoring(images, standardisation, images.count(), MemoryOrder.of(used.network()))
        .accuracy(weights, used, true, control, manager);
  }
}
