package org.cryptonas.node.session;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.cryptonas.data.DatasetSettings;
import org.cryptonas.search.settings.DatasetChoice;

/** A dataset as configured, in the words of {@code data}. */
public final class DatasetRequest {
  private static final String GENERATED = "shapes";
  private static final int SPLITS_OF_GENERATED = 6;

  private DatasetRequest() {}

  /** Of a generated set one sixth is for the test and one at most for validation. */
  public static DatasetSettings of(DatasetChoice choice) {
    return choice.name().equals(GENERATED) ? generated(choice) : found(choice);
  }

  private static DatasetSettings found(DatasetChoice choice) {
    return new DatasetSettings(
        choice.name(),
        folder(choice),
        choice.validationImages(),
        OptionalInt.empty(),
        OptionalInt.empty());
  }

  private static DatasetSettings generated(DatasetChoice choice) {
    int sixth = choice.generatedImages() / SPLITS_OF_GENERATED;
    int validation = Math.min(choice.validationImages(), sixth);
    int training = choice.generatedImages() - sixth - validation;
    return new DatasetSettings(
        choice.name(), folder(choice), validation, OptionalInt.of(training), OptionalInt.of(sixth));
  }

  private static Optional<Path> folder(DatasetChoice choice) {
    return Optional.of(choice.folder()).filter(text -> !text.isBlank()).map(Path::of);
  }
}
