package org.cryptonas.data;

import java.util.Locale;

/**
 * A dataset in figures.
 *
 * @param name for reports
 * @param place where it is, for people
 * @param generated whether the program made it
 * @param shape of an image: channels x height x width
 * @param classes number of classes
 * @param trainingImages before validation images are set aside
 * @param testImages number of test images
 * @param checksum SHA-256 over its content, hexadecimal
 */
public record DatasetSummary(
    String name,
    String place,
    boolean generated,
    String shape,
    int classes,
    int trainingImages,
    int testImages,
    String checksum) {
  static DatasetSummary of(SourceImages source) {
    Images training = source.training();
    return new DatasetSummary(
        source.name(),
        source.place(),
        source.generated(),
        "%dx%dx%d".formatted(training.channels(), training.height(), training.width()),
        source.classes(),
        training.count(),
        source.test().count(),
        source.checksum());
  }

  /** In one line. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: %,d training and %,d test images of %s, %d classes, %s, SHA-256 %s",
        name,
        trainingImages,
        testImages,
        shape,
        classes,
        place,
        checksum);
  }
}
