package org.cryptonas.data;

import java.util.List;
import java.util.OptionalInt;

/**
 * Sets validation images aside. Which ones depends on the labels and the number only, never on a
 * search's seed: figures of different seeds are over the same images.
 */
final class Splits {
  private static final long SPLIT_SEED = 20_170_825;

  private Splits() {}

  /** The dataset the settings ask for. */
  static Dataset of(SourceImages source, DatasetSettings settings) {
    Images all = source.training();
    requireSomeLeft(source, settings);
    StratifiedSample split =
        StratifiedSample.of(all.labels(), settings.validationImages(), SPLIT_SEED);
    return new Dataset(
        source.name(),
        source.checksum(),
        source.generated(),
        source.classes(),
        atMost(settings.trainingImages(), pick(all, split.rest())),
        pick(all, split.chosen()),
        atMost(settings.testImages(), source.test()));
  }

  private static void requireSomeLeft(SourceImages source, DatasetSettings settings) {
    if (settings.validationImages() >= source.training().count()) {
      throw new DatasetException(
          "%d validation images leave none of the %d training images of %s, expected fewer"
              .formatted(settings.validationImages(), source.training().count(), source.name()));
    }
  }

  private static Images atMost(OptionalInt limit, Images images) {
    if (limit.isEmpty() || limit.getAsInt() >= images.count()) {
      return images;
    }
    return pick(
        images, StratifiedSample.of(images.labels(), limit.getAsInt(), SPLIT_SEED).chosen());
  }

  private static Images pick(Images from, List<Integer> indices) {
    int size = from.channels() * from.height() * from.width();
    byte[] pixels = new byte[indices.size() * size];
    byte[] labels = new byte[indices.size()];
    for (int i = 0; i < labels.length; i++) {
      System.arraycopy(from.pixels(), indices.get(i) * size, pixels, i * size, size);
      labels[i] = from.labels()[indices.get(i)];
    }
    return new Images(from.channels(), from.height(), from.width(), pixels, labels);
  }
}
