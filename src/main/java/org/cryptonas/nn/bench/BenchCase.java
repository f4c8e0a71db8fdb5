package org.cryptonas.nn.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.Core;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.arch.LayerChoice;
import org.cryptonas.arch.ReluReduction;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.arch.Stage;
import org.cryptonas.nn.TrainingSettings;

/**
 * A network whose training is timed.
 *
 * @param name by which reports call it
 * @param input shape of an image
 * @param layersPerStage layers of each of the three stages
 * @param channels channels of each of the three stages
 * @param batch images a step
 */
record BenchCase(
    String name, ImageShape input, int layersPerStage, List<Integer> channels, int batch) {
  private static final int CLASSES = 10;
  private static final long PATTERN_SEED = 7;

  static final BenchCase A =
      new BenchCase("A", new ImageShape(1, 28, 28), 2, List.of(8, 32, 128), 64);
  static final BenchCase B =
      new BenchCase("B", new ImageShape(3, 32, 32), 4, List.of(10, 40, 160), 64);

  /** Says nothing about speed: shows in a second that all parts of a measurement work. */
  static final BenchCase TINY =
      new BenchCase("tiny", new ImageShape(1, 8, 8), 1, List.of(2, 4, 8), 4);

  static BenchCase named(String name) {
    return List.of(A, B, TINY).stream()
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no case '%s': expected A, B or tiny".formatted(name)));
  }

  /** The network: every kernel and skip by the toss of a coin that always falls the same. */
  Architecture architecture() {
    List<Stage> stages = channels.stream().map(width -> new Stage(layersPerStage, width)).toList();
    return new Architecture(new Core(input, CLASSES, stages), pattern(), ReluReduction.PRUNED);
  }

  TrainingSettings settings() {
    return new TrainingSettings(batch, 0.01, 0.01, 0, 1, 0.9, 1e-4, 5, 0, 1, 0, false);
  }

  /** In words: image, channels and depth. */
  String description() {
    String widths = String.join("/", channels.stream().map(String::valueOf).toList());
    return "%s, channels %s, depth %d, batch %d"
        .formatted(input, widths, layersPerStage * channels.size(), batch);
  }

  private SkipPattern pattern() {
    SplittableRandom coin = new SplittableRandom(PATTERN_SEED);
    List<LayerChoice> layers = new ArrayList<>();
    for (int layer = 0; layer < layersPerStage * channels.size(); layer++) {
      List<Integer> skips = new ArrayList<>();
      for (int node = 0; node < layer; node++) {
        if (coin.nextBoolean()) {
          skips.add(node);
        }
      }
      layers.add(new LayerChoice(coin.nextBoolean() ? 3 : 5, skips));
    }
    return new SkipPattern(layers);
  }
}
