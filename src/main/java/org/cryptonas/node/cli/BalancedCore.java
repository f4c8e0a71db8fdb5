package org.cryptonas.node.cli;

import java.util.List;
import java.util.stream.IntStream;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.Core;
import org.cryptonas.arch.Counts;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.arch.ReluReduction;
import org.cryptonas.arch.SkipPattern;

/**
 * What {@code balance} shows.
 *
 * @param stages first stage first
 * @param relus ReLUs of one inference
 * @param parameters of the skip-free network with 3x3 kernels
 * @param macs of the same network
 */
record BalancedCore(List<Row> stages, long relus, long parameters, long macs) {
  private static final int KERNEL = 3;

  /**
   * A stage.
   *
   * @param layers number of layers
   * @param side rows of its feature maps, which are square in every published network
   * @param channels channels of every layer
   */
  record Row(int layers, int side, int channels) {}

  static BalancedCore of(Core core) {
    List<ImageShape> shapes = core.stageShapes();
    List<Row> rows =
        IntStream.range(0, shapes.size())
            .mapToObj(
                s ->
                    new Row(
                        core.stages().get(s).layers(),
                        shapes.get(s).height(),
                        shapes.get(s).channels()))
            .toList();
    SkipPattern chain = SkipPattern.chain(core.depth(), KERNEL);
    Counts counts = new Architecture(core, chain, ReluReduction.PRUNED).counts();
    return new BalancedCore(rows, counts.relus(), counts.parameters(), counts.macs());
  }
}
