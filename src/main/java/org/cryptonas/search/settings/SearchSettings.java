package org.cryptonas.search.settings;

import java.util.List;
import org.cryptonas.policy.RandomPolicy;

/**
 * Everything a search was asked to do; the configuration's root {@code cryptonas}.
 *
 * @param seed everything random follows from it
 * @param dataset which images
 * @param space what may be proposed
 * @param budgets the most ReLUs one inference may use, one network a budget
 * @param cost the frontier's cost axis
 * @param policy how patterns are proposed
 * @param lessons shared-weights training
 * @param exam the last scoring
 * @param ladder successive halving
 * @param training how networks are trained
 * @param convergence when to stop
 * @param trainers local trainers and their losses
 * @param node where this process listens
 * @param security who may hear this process and talk to it
 * @param journal where what happens is kept
 */
public record SearchSettings(
    long seed,
    DatasetChoice dataset,
    SpaceSettings space,
    List<Integer> budgets,
    CostSettings cost,
    PolicyChoice policy,
    LessonSettings lessons,
    ExamSettings exam,
    LadderSettings ladder,
    TrainingPair training,
    ConvergenceSettings convergence,
    TrainerSettings trainers,
    NodeSettings node,
    SecuritySettings security,
    JournalSettings journal) {
  public SearchSettings {
    budgets = budgets.stream().sorted().distinct().toList();
    if (budgets.isEmpty() || budgets.get(0) < 1) {
      throw new IllegalArgumentException(
          "budgets %s given, expected at least one, each at least 1".formatted(budgets));
    }
  }

  /**
   * Patterns drawn at random that a lesson scores beside the policy's; none where all of these are.
   */
  public int control() {
    return policy.name().equals(RandomPolicy.NAME) ? 0 : lessons.control();
  }
}
