package org.cryptonas.nn;

import java.util.List;
import java.util.SplittableRandom;
import org.cryptonas.arch.Core;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.arch.LayerChoice;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.arch.Stage;
import org.cryptonas.data.Dataset;
import org.cryptonas.data.Images;

/** Small images that a small network learns in a few steps: each class is a bright quarter. */
final class TinyData {
  static final int SIDE = 8;
  static final int CLASSES = 4;

  private TinyData() {}

  static Dataset dataset() {
    return dataset(1);
  }

  static Dataset dataset(int channels) {
    return new Dataset(
        "tiny",
        "none",
        true,
        CLASSES,
        images(512, channels),
        images(128, channels),
        images(128, channels));
  }

  static Core core(int channels) {
    ImageShape input = new ImageShape(channels, SIDE, SIDE);
    return new Core(input, CLASSES, List.of(new Stage(1, 3), new Stage(1, 4), new Stage(2, 6)));
  }

  static SkipPattern pattern() {
    return new SkipPattern(
        List.of(
            new LayerChoice(3, List.of()),
            new LayerChoice(5, List.of(0)),
            new LayerChoice(3, List.of(0, 1)),
            new LayerChoice(3, List.of(2))));
  }

  private static Images images(int count, int channels) {
    SplittableRandom random = new SplittableRandom(count);
    byte[] labels = new byte[count];
    byte[] pixels = new byte[count * SIDE * SIDE * channels];
    for (int image = 0; image < count; image++) {
      labels[image] = (byte) random.nextInt(CLASSES);
      for (int at = 0; at < SIDE * SIDE * channels; at++) {
        int pixel = at / channels;
        int quarter = pixel / SIDE / (SIDE / 2) * 2 + pixel % SIDE / (SIDE / 2);
        int light = quarter == labels[image] ? 160 : 60;
        pixels[image * SIDE * SIDE * channels + at] = (byte) (light + random.nextInt(-60, 60));
      }
    }
    return new Images(channels, SIDE, SIDE, pixels, labels);
  }
}
