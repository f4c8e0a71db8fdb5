package org.cryptonas.arch;

import java.util.ArrayList;
import java.util.List;

/**
 * The skip-free network: what the balancer decides. Between stages a factorised reduction halves
 * both sides.
 *
 * @param input shape of one input image
 * @param classes number of classes, at least 2
 * @param stages first stage first; at least one
 */
public record Core(ImageShape input, int classes, List<Stage> stages) {
  public Core {
    stages = List.copyOf(stages);
    if (classes < 2) {
      throw new IllegalArgumentException("%d classes: expected at least 2".formatted(classes));
    }
    if (stages.isEmpty()) {
      throw new IllegalArgumentException("a core needs at least one stage");
    }
    long depth = stages.stream().mapToLong(Stage::layers).sum();
    if (depth > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "%d layers: expected at most %d".formatted(depth, Integer.MAX_VALUE));
    }
    shapes(input, stages); // refuses sides that cannot be halved as often as the stages ask
  }

  /** Number of layers over all stages. */
  public int depth() {
    return stages.stream().mapToInt(Stage::layers).sum();
  }

  /** Shape of the nodes of each stage, first stage first. */
  public List<ImageShape> stageShapes() {
    return shapes(input, stages);
  }

  /** Index of the stage that {@code layer} belongs to. */
  public int stageOf(int layer) {
    int end = 0;
    for (int stage = 0; stage < stages.size(); stage++) {
      end += stages.get(stage).layers();
      if (layer < end) {
        return stage;
      }
    }
    throw new IndexOutOfBoundsException("layer %d of %d".formatted(layer, depth()));
  }

  private static List<ImageShape> shapes(ImageShape input, List<Stage> stages) {
    List<ImageShape> shapes = new ArrayList<>();
    ImageShape sides = input;
    for (Stage stage : stages) {
      sides = shapes.isEmpty() ? input : sides.halved();
      shapes.add(sides.withChannels(stage.channels()));
    }
    return List.copyOf(shapes);
  }
}
