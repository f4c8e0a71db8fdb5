package org.cryptonas.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fashion-MNIST from the folder the user names or else the first place that has it. Whatever is not
 * given by the user is verified to be the published files; nothing ever stands in for them.
 *
 * @param places where it is looked for, in order
 */
record FashionMnist(PublishedIdx published, List<Place> places) implements DatasetSource {
  static final String NAME = "fashion-mnist";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SourceImages read(DatasetSettings settings, DatasetProgress progress) {
    return settings
        .folder()
        .map(folder -> given(folder, progress))
        .orElseGet(() -> images(NAME, find(progress)));
  }

  @Override
  public Whereabouts whereabouts(DatasetSettings settings) {
    return settings
        .folder()
        .map(folder -> Whereabouts.given(folder, IdxFolder.complete(folder)))
        .orElseGet(this::likely);
  }

  private Whereabouts likely() {
    return places.stream()
        .flatMap(place -> place.outlook().stream())
        .findFirst()
        .orElseGet(() -> Whereabouts.missing("nowhere: " + advice()));
  }

  /** Other files in the same format are the user's to choose, but not to be called by this name. */
  private SourceImages given(Path folder, DatasetProgress progress) {
    IdxFolder files = IdxFolder.read(folder);
    if (published.matches(files)) {
      return images(NAME, files);
    }
    progress.say(
        "%s: well formed, but not the published %s: figures will not compare"
            .formatted(folder, published.title()));
    return images(NAME + " (other files)", files);
  }

  private IdxFolder find(DatasetProgress progress) {
    List<String> tried = new ArrayList<>();
    for (Place place : places) {
      Optional<IdxFolder> found = obtained(place, tried, progress);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new DatasetException(
        "%s was not found. Tried %s. %s"
            .formatted(published.title(), String.join("; ", tried), advice()));
  }

  private static Optional<IdxFolder> obtained(
      Place place, List<String> tried, DatasetProgress progress) {
    try {
      return Optional.of(place.obtain(progress));
    } catch (DatasetException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      String reason = "%s: %s".formatted(place.name(), e.getMessage());
      progress.say(reason);
      tried.add(reason);
      return Optional.empty();
    }
  }

  private SourceImages images(String name, IdxFolder files) {
    int classes = published.classes();
    return new SourceImages(
        name,
        files.path().toString(),
        files.checksum(),
        false,
        classes,
        files.training(classes),
        files.test(classes));
  }

  private static String advice() {
    return "Connect to a network, or give a folder with its four IDX .gz files by --data DIR, or take"
        + " --dataset shapes (a generated set)";
  }
}
