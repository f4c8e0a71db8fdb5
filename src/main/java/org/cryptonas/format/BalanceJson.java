package org.cryptonas.format;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.Core;
import org.cryptonas.arch.Counts;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.arch.ReluReduction;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.arch.Stage;

/**
 * What balancing made of a budget, for {@code balance --json}.
 *
 * @param stages first stage first
 * @param relus ReLUs of one inference, whatever pattern is put on the core
 * @param parameters parameters of the core without skips, all kernels 3x3
 * @param macs multiply-accumulates of the same network
 */
public record BalanceJson(List<StageJson> stages, long relus, long parameters, long macs) {
  private static final int KERNEL = 3;

  /**
   * One stage.
   *
   * @param layers number of layers
   * @param side height and width of the feature maps; absent for inputs that are not square
   * @param height rows of the feature maps; only for inputs that are not square
   * @param width columns of the feature maps; only for inputs that are not square
   * @param channels channels of every layer
   */
  public record StageJson(
      int layers, OptionalInt side, OptionalInt height, OptionalInt width, int channels) {}

  public BalanceJson {
    stages = List.copyOf(stages);
  }

  /** What there is to say of a core for pruned networks. */
  public static BalanceJson of(Core core) {
    SkipPattern chain = SkipPattern.chain(core.depth(), KERNEL);
    Counts counts = new Architecture(core, chain, ReluReduction.PRUNED).counts();
    boolean square = core.input().height() == core.input().width();
    List<StageJson> stages = new ArrayList<>();
    for (int stage = 0; stage < core.stages().size(); stage++) {
      stages.add(stage(core.stages().get(stage), core.stageShapes().get(stage), square));
    }
    return new BalanceJson(stages, counts.relus(), counts.parameters(), counts.macs());
  }

  private static StageJson stage(Stage stage, ImageShape shape, boolean square) {
    OptionalInt none = OptionalInt.empty();
    OptionalInt height = OptionalInt.of(shape.height());
    return square
        ? new StageJson(stage.layers(), height, none, none, stage.channels())
        : new StageJson(
            stage.layers(), none, height, OptionalInt.of(shape.width()), stage.channels());
  }
}
