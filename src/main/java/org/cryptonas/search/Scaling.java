package org.cryptonas.search;

import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.Core;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.arch.ReluReduction;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.budget.CoreOutline;
import org.cryptonas.budget.ReluBalancer;
import org.cryptonas.data.Dataset;
import org.cryptonas.search.settings.SpaceSettings;

/**
 * How patterns become architectures in one search.
 *
 * @param outline input, classes and layers a stage
 * @param balancer how widths follow from a budget
 * @param reduction how the ReLUs of skips are reduced
 */
public record Scaling(CoreOutline outline, ReluBalancer balancer, ReluReduction reduction) {
  /** Of a search on {@code data}. */
  public static Scaling of(SpaceSettings space, Dataset data) {
    ImageShape input =
        new ImageShape(
            data.training().channels(), data.training().height(), data.training().width());
    CoreOutline outline = CoreOutline.evenly(input, data.classes(), space.depth(), space.stages());
    return new Scaling(outline, new ReluBalancer(space.balancing()), space.reluReduction());
  }

  /**
   * The pattern on the widest core within {@code budget} ReLUs.
   *
   * @throws IllegalArgumentException when the budget is too small for one channel a layer
   */
  public Architecture scale(SkipPattern pattern, int budget) {
    return balancer.scale(outline, pattern, reduction, budget);
  }

  /** The core for shared weights: no pattern on it has more than {@code budget} ReLUs. */
  public Core searchCore(int budget) {
    return scale(SkipPattern.dense(outline.depth(), 3), budget).core();
  }
}
