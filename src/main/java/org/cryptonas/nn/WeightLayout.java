package org.cryptonas.nn;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.Core;
import org.cryptonas.arch.Network;
import org.cryptonas.arch.ReluReduction;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.arch.Step;

/**
 * Where each weight of a network lies in one flat vector: one array then makes a checkpoint, an
 * exchange between trainers, an average, an update.
 *
 * @param trainable what training moves, by name, in order of offset
 * @param statistics running means and variances of batch normalisation, in a vector of their own;
 *     empty for a supernet, whose patterns are scored with the statistics of the batch
 */
public record WeightLayout(Map<String, Segment> trainable, Map<String, Segment> statistics) {
  public WeightLayout {
    trainable = Collections.unmodifiableMap(new LinkedHashMap<>(trainable));
    statistics = Collections.unmodifiableMap(new LinkedHashMap<>(statistics));
  }

  /** The weights of one network, in the order in which its steps read them. */
  public static WeightLayout of(Network network) {
    LayoutBuilder builder = new LayoutBuilder();
    network.steps().forEach(builder::add);
    return builder.build();
  }

  /**
   * The weights that any pattern on {@code core} can read: every skip, with each of the kernels.
   */
  public static WeightLayout supernet(Core core, List<Integer> kernels) {
    LayoutBuilder builder = new LayoutBuilder();
    for (int kernel : kernels) {
      SkipPattern widest = SkipPattern.dense(core.depth(), kernel);
      for (Step step : new Architecture(core, widest, ReluReduction.PRUNED).network().steps()) {
        builder.add(step);
      }
    }
    return new WeightLayout(builder.build().trainable(), Map.of());
  }

  /** Number of trainable values. */
  public int trainableSize() {
    return size(trainable);
  }

  /** Number of running statistics. */
  public int statisticsSize() {
    return size(statistics);
  }

  private static int size(Map<String, Segment> segments) {
    return segments.values().stream().mapToInt(Segment::end).max().orElse(0);
  }
}
