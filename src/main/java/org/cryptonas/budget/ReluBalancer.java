package org.cryptonas.budget;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.Core;
import org.cryptonas.arch.ReluReduction;
import org.cryptonas.arch.SkipPattern;

/**
 * Gives an outline its widths, so that a network spends a ReLU budget and never exceeds it.
 *
 * <p>Each stage has a share in real numbers, in proportions that the {@link Balancing} names. It
 * gets its share rounded down, at least one channel, and what is left is spent channel by channel
 * on the stage that is furthest below its share, until no channel of any stage fits.
 *
 * @param balancing proportions of the stages' channels
 */
public record ReluBalancer(Balancing balancing) {
  /** Any: without ReLUs on skips, a network's ReLUs depend on its core alone. */
  private static final int ANY_KERNEL = 3;

  /**
   * The widest core for a pruned network, whatever its pattern, within {@code budget} ReLUs.
   *
   * @throws IllegalArgumentException when the budget is too small for one channel in every layer
   */
  public Core core(CoreOutline outline, long budget) {
    SkipPattern any = SkipPattern.chain(outline.depth(), ANY_KERNEL);
    return scale(outline, any, ReluReduction.PRUNED, budget).core();
  }

  /**
   * The pattern on the widest core on which it stays within {@code budget} ReLUs. Without pruning,
   * skips cost ReLUs, and a pattern with more skips gets a narrower core.
   *
   * @throws IllegalArgumentException when the budget is too small for one channel in every layer,
   *     or the pattern is not as deep as the outline
   */
  public Architecture scale(
      CoreOutline outline, SkipPattern pattern, ReluReduction reduction, long budget) {
    List<Long> prices = prices(outline, pattern, reduction);
    List<Integer> channels = new Allotment(prices, proportions(outline)).channels(budget);
    return new Architecture(outline.withChannels(channels), pattern, reduction);
  }

  /**
   * ReLUs of one channel of each stage, counted on networks rather than by a formula that could
   * drift from them: a network's ReLUs are a sum over stages of price times channels.
   */
  private static List<Long> prices(
      CoreOutline outline, SkipPattern pattern, ReluReduction reduction) {
    long narrowest = relus(outline.narrowest(), pattern, reduction);
    List<Long> prices = new ArrayList<>();
    for (int stage = 0; stage < outline.layersPerStage().size(); stage++) {
      List<Integer> channels =
          new ArrayList<>(Collections.nCopies(outline.layersPerStage().size(), 1));
      channels.set(stage, 2);
      prices.add(relus(outline.withChannels(channels), pattern, reduction) - narrowest);
    }
    return prices;
  }

  private static long relus(Core core, SkipPattern pattern, ReluReduction reduction) {
    return new Architecture(core, pattern, reduction).counts().relus();
  }

  private List<Double> proportions(CoreOutline outline) {
    var shapes = outline.narrowest().stageShapes();
    return shapes.stream().map(shape -> balancing.channelRatio(shapes.get(0), shape)).toList();
  }
}
