package org.cryptonas.node.progress;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.data.Dataset;
import org.cryptonas.search.Scaling;
import org.cryptonas.search.settings.LessonSettings;
import org.cryptonas.search.settings.SearchSettings;
import org.cryptonas.search.settings.SpaceSettings;

/**
 * How much a search has to compute, in multiply-accumulates. Patterns are not known beforehand:
 * until they are, a network counts as the mean of the slimmest and the widest its budget allows.
 *
 * @param settings what the search was asked to do
 * @param training images of an epoch
 * @param validation images an evaluation ends with
 * @param coreMacs of one inference on the core that the shared weights live on
 * @param budgetMacs of one inference, by budget of the configuration
 * @param scaling how patterns become architectures
 */
public record Workload(
    SearchSettings settings,
    int training,
    int validation,
    double coreMacs,
    Map<Integer, Double> budgetMacs,
    Scaling scaling) {
  /** Forward, gradients of the inputs, gradients of the weights. */
  private static final int PASSES_OF_TRAINING = 3;

  /**
   * What an image costs apart from its multiply-accumulates, in multiply-accumulates: memory
   * traffic and the engine's calls weigh on small networks. Fitted to batches of 64 on one thread.
   */
  private static final double OVERHEAD_MACS = 9e6;

  private static final int SLIM_KERNEL = 3;
  private static final int WIDE_KERNEL = 5;

  public Workload {
    budgetMacs = Map.copyOf(budgetMacs);
  }

  /**
   * The workload of a search on these images.
   *
   * @throws IllegalArgumentException when a budget is too small for any network
   */
  public static Workload of(SearchSettings settings, Dataset dataset) {
    SpaceSettings space = settings.space();
    Scaling scaling = Scaling.of(space, dataset);
    Function<Integer, Double> macs = budget -> typicalMacs(scaling, space, budget);
    return new Workload(
        settings,
        dataset.training().count(),
        dataset.validation().count(),
        macs.apply(settings.lessons().coreRelus()),
        settings.budgets().stream().collect(Collectors.toMap(b -> b, macs)),
        scaling);
  }

  /**
   * What an inference within a budget takes, in multiply-accumulates.
   *
   * @throws IllegalArgumentException when the budget is too small for any network
   */
  double macs(int budget) {
    Double known = budgetMacs.get(budget);
    return known == null ? typicalMacs(scaling, settings.space(), budget) : known;
  }

  /** One lesson: practice, then scoring. */
  double lesson() {
    LessonSettings lessons = settings.lessons();
    long practised = (long) lessons.practice() * settings.training().shared().batch();
    long scored = (long) (lessons.scored() + settings.control()) * lessons.scoreImages();
    return (coreMacs + OVERHEAD_MACS) * (practised * PASSES_OF_TRAINING + scored);
  }

  /** The exam: nothing but scoring. */
  double exam() {
    return (coreMacs + OVERHEAD_MACS) * settings.exam().patterns() * settings.exam().images();
  }

  /** One training of a network with so many multiply-accumulates at a rung, with its validation. */
  double training(double macs, int rung) {
    double epochs = settings.ladder().epochs().get(rung - 1);
    return (macs + OVERHEAD_MACS) * (epochs * training * PASSES_OF_TRAINING + validation);
  }

  /** How many trainings a budget's ladder has at a rung. */
  int climbers(int rung) {
    int climbers = settings.ladder().finalists();
    for (int below = 1; below < rung; below++) {
      climbers = Math.max(1, climbers / settings.ladder().reduction());
    }
    return climbers;
  }

  int rungs() {
    return settings.ladder().epochs().size();
  }

  /** All trainings of the ladder, at so many budgets. */
  int trainings(int budgets) {
    int perBudget = 0;
    for (int rung = 1; rung <= rungs(); rung++) {
      perBudget += climbers(rung);
    }
    return perBudget * budgets;
  }

  private static double typicalMacs(Scaling scaling, SpaceSettings space, int budget) {
    List<SkipPattern> extremes =
        List.of(
            SkipPattern.chain(space.depth(), SLIM_KERNEL),
            SkipPattern.dense(space.depth(), WIDE_KERNEL));
    return extremes.stream()
        .mapToLong(pattern -> scaling.scale(pattern, budget).counts().macs())
        .average()
        .orElseThrow();
  }
}
