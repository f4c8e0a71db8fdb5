package org.cryptonas.policy;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cryptonas.arch.LayerChoice;
import org.cryptonas.arch.SkipPattern;

/**
 * A reward that is known: the share of kernels and skips in which a pattern is like a hidden one.
 */
record Agreement(SkipPattern hidden) {
  /** With a hidden pattern whose kernels and skips are each a fair coin. */
  static Agreement random(PatternSpace space, long seed) {
    SplittableRandom coin = new SplittableRandom(seed);
    return new Agreement(
        new SkipPattern(
            IntStream.range(0, space.depth())
                .mapToObj(
                    layer ->
                        new LayerChoice(
                            space.kernels().get(coin.nextInt(space.kernels().size())),
                            IntStream.range(0, layer)
                                .filter(node -> coin.nextBoolean())
                                .boxed()
                                .toList()))
                .toList()));
  }

  double of(SkipPattern pattern) {
    int depth = hidden.depth();
    long alike = IntStream.range(0, depth).mapToLong(layer -> alike(pattern, layer)).sum();
    return (double) alike / (depth + depth * (depth - 1) / 2);
  }

  Reward of(Draw draw) {
    return new Reward(draw, of(draw.pattern()));
  }

  private long alike(SkipPattern pattern, int layer) {
    boolean kernel = pattern.layers().get(layer).kernel() == hidden.layers().get(layer).kernel();
    return (kernel ? 1 : 0)
        + IntStream.range(0, layer)
            .filter(node -> pattern.skips(node, layer) == hidden.skips(node, layer))
            .count();
  }
}
