package org.cryptonas.budget;

import java.util.ArrayList;
import java.util.List;
import org.cryptonas.arch.Core;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.arch.Stage;

/**
 * A core without its widths: what is known before a budget is.
 *
 * @param input shape of one input image
 * @param classes number of classes, at least 2
 * @param layersPerStage layers of each stage, first stage first; at least one stage of one layer
 */
public record CoreOutline(ImageShape input, int classes, List<Integer> layersPerStage) {
  /** Stages of the paper's networks: two reductions, each followed by wider layers. */
  public static final int PAPER_STAGES = 3;

  public CoreOutline {
    layersPerStage = List.copyOf(layersPerStage);
    narrowest(input, classes, layersPerStage); // refuses what no width could make a core
  }

  /** The paper's outline: {@code depth} layers over three stages, split {@link #evenly}. */
  public static CoreOutline of(ImageShape input, int classes, int depth) {
    return evenly(input, classes, depth, PAPER_STAGES);
  }

  /**
   * Stage {@code s} ends before layer {@code depth * (s + 1) / stages}, rounded down: {@code depth
   * / stages} layers each, and where that leaves a remainder, later stages are one layer longer (8
   * layers over 3 stages: 2, 3, 3), since a late layer is the cheaper one to add.
   *
   * @throws IllegalArgumentException when there are fewer layers than stages
   */
  public static CoreOutline evenly(ImageShape input, int classes, int depth, int stages) {
    if (stages < 1 || depth < stages) {
      throw new IllegalArgumentException(
          "%d layers over %d stages: expected at least one stage and a layer for each"
              .formatted(depth, stages));
    }
    List<Integer> layers = new ArrayList<>();
    for (int stage = 0; stage < stages; stage++) {
      layers.add((int) ((stage + 1L) * depth / stages - (long) stage * depth / stages));
    }
    return new CoreOutline(input, classes, layers);
  }

  /** Number of layers over all stages. */
  public int depth() {
    return layersPerStage.stream().mapToInt(Integer::intValue).sum();
  }

  /** The core with these channels, one number a stage. */
  public Core withChannels(List<Integer> channels) {
    if (channels.size() != layersPerStage.size()) {
      throw new IllegalArgumentException(
          "channels %s: expected one number for each of %d stages"
              .formatted(channels, layersPerStage.size()));
    }
    List<Stage> stages = new ArrayList<>();
    for (int stage = 0; stage < channels.size(); stage++) {
      stages.add(new Stage(layersPerStage.get(stage), channels.get(stage)));
    }
    return new Core(input, classes, stages);
  }

  /** The core with one channel in every stage. */
  Core narrowest() {
    return narrowest(input, classes, layersPerStage);
  }

  private static Core narrowest(ImageShape input, int classes, List<Integer> layersPerStage) {
    return new Core(
        input, classes, layersPerStage.stream().map(layers -> new Stage(layers, 1)).toList());
  }
}
