package org.cryptonas.search.settings;

import java.util.List;
import org.cryptonas.arch.ReluReduction;
import org.cryptonas.budget.Balancing;

/**
 * What may be proposed; section {@code space}.
 *
 * @param depth number of layers
 * @param stages number of stages, the sides halving between them
 * @param kernels kernel sides to choose from
 * @param reluReduction how the ReLUs of skips are reduced
 * @param balancing channels when sides halve
 */
public record SpaceSettings(
    int depth,
    int stages,
    List<Integer> kernels,
    ReluReduction reluReduction,
    Balancing balancing) {
  public SpaceSettings {
    Bounds.atLeast(1, "depth", depth);
    Bounds.require(stages >= 1 && stages <= depth, "stages", stages, "1 to depth " + depth);
    kernels = List.copyOf(kernels);
    if (kernels.isEmpty() || !List.of(3, 5).containsAll(kernels)) {
      throw new IllegalArgumentException(
          "kernels %s given, expected 3, 5 or both".formatted(kernels));
    }
  }
}
