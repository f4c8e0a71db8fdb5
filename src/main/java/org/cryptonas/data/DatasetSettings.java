package org.cryptonas.data;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which dataset, and how much of it.
 *
 * @param name a name {@link Datasets} knows
 * @param folder where its files are, if the user said so; then nothing else is tried
 * @param validationImages images set aside from the training files to steer the search
 * @param trainingImages at most this many of the rest are for training; for a generated dataset,
 *     how many are made
 * @param testImages at most this many of the test files; for a generated dataset, how many are made
 */
public record DatasetSettings(
    String name,
    Optional<Path> folder,
    int validationImages,
    OptionalInt trainingImages,
    OptionalInt testImages) {
  private static final int VALIDATION_IMAGES = 5_000;

  public DatasetSettings {
    requirePositive("validation images", validationImages);
    trainingImages.ifPresent(n -> requirePositive("training images", n));
    testImages.ifPresent(n -> requirePositive("test images", n));
  }

  /** The whole of a dataset, wherever it is found, 5,000 of its training images for validation. */
  public static DatasetSettings of(String name) {
    return new DatasetSettings(
        name, Optional.empty(), VALIDATION_IMAGES, OptionalInt.empty(), OptionalInt.empty());
  }

  /** The same, but from this folder only. */
  public DatasetSettings from(Path place) {
    return new DatasetSettings(
        name, Optional.of(place), validationImages, trainingImages, testImages);
  }

  private static void requirePositive(String what, int number) {
    if (number < 1) {
      throw new IllegalArgumentException(
          "%d %s of a dataset, expected at least 1".formatted(number, what));
    }
  }
}
