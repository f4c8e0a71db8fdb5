package org.cryptonas.nn;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.Core;
import org.cryptonas.arch.ReluReduction;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.data.Dataset;

/**
 * Trains the weights that all patterns of a core share (ENAS, Pham et al., 2018): each minibatch
 * trains the path of one pattern. Patterns are scored with the statistics of the batch, for no
 * running statistic fits two patterns. Keeps nothing between lessons but the dataset.
 */
public final class SharedTrainer {
  private final Dataset data;
  private final Core core;
  private final ReluReduction reduction;
  private final TrainingSettings settings;
  private final ComputeDevice device;
  private final Standardisation standardisation;
  private final WeightLayout layout;

  /**
   * A trainer of the supernet of {@code core}.
   *
   * @param kernels kernel sides that patterns choose from
   */
  public SharedTrainer(
      Dataset data,
      Core core,
      List<Integer> kernels,
      ReluReduction reduction,
      TrainingSettings settings,
      ComputeDevice device) {
    this.data = data;
    this.core = core;
    this.reduction = reduction;
    this.settings = settings;
    this.device = device;
    this.standardisation = Standardisation.of(data.training());
    this.layout = WeightLayout.supernet(core, kernels);
  }

  /** Shared weights before any lesson. */
  public Weights initial(long seed) {
    return Weights.initial(layout, seed);
  }

  /**
   * Trains on one minibatch a practised pattern, then scores on the first validation images.
   *
   * @throws TrainingCancelledException when {@code control} cancels
   * @throws TrainingDivergedException when a loss or a weight is not a finite number
   */
  public LessonResult teach(Weights start, Lesson lesson, TrainingControl control) {
    try (ExitGuard guard = ExitGuard.enter();
        NDManager manager = NDManager.newBaseManager(device.engineDevice())) {
      FlatWeights weights = new FlatWeights(start, manager);
      TrainingControl pausing = guard.pausing(control);
      practise(weights, lesson, pausing, manager);
      List<Double> scores = score(weights, lesson, pausing, manager);
      return new LessonResult(weights.copy(), scores);
    }
  }

  private void practise(
      FlatWeights weights, Lesson lesson, TrainingControl control, NDManager manager) {
    double count = data.training().count();
    TrainingSettings adapted = settings.with(lesson.pace());
    LearningRate rate = LearningRate.of(adapted, lesson.plannedImages() / count);
    int batch = lesson.pace().batch();
    BatchBuffer buffer = new BatchBuffer(data.training(), standardisation, batch, order());
    BatchFeed feed = new BatchFeed(data, adapted, buffer, lesson.seed());
    Dropping dropping = new Dropping(settings.dropoutKeep(), Seeds.of(lesson.seed(), "dropout"));
    TrainingStep step = new TrainingStep(manager, weights, adapted, dropping);
    new TrainingLoop(step, feed, batch, control)
        .run(
            lesson.practice().stream().map(this::path).iterator(),
            lesson.practice().size(),
            images -> rate.at((lesson.firstImage() + images) / count));
  }

  private List<Double> score(
      FlatWeights weights, Lesson lesson, TrainingControl control, NDManager manager) {
    int count = Math.min(lesson.scoreImages(), data.validation().count());
    Scoring scoring = new Scoring(data.validation(), standardisation, count, order());
    List<Double> scores = new ArrayList<>();
    for (SkipPattern pattern : lesson.scored()) {
      scores.add(scoring.accuracy(weights, path(pattern), false, control, manager));
    }
    return scores;
  }

  private MemoryOrder order() {
    return MemoryOrder.of(core.stages().get(0).channels());
  }

  private UsedWeights path(SkipPattern pattern) {
    return UsedWeights.of(new Architecture(core, pattern, reduction).network(), layout);
  }
}
