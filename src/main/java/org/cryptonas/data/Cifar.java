package org.cryptonas.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** CIFAR-10 or CIFAR-100 from the folder the user names; it is never fetched. */
record Cifar(CifarLayout layout) implements DatasetSource {
  @Override
  public String name() {
    return layout.name();
  }

  @Override
  public SourceImages read(DatasetSettings settings, DatasetProgress progress) {
    Path folder = folder(settings);
    List<CifarFile> training =
        layout.trainingFiles().stream()
            .map(name -> CifarFile.read(folder.resolve(name), layout, layout.trainingRecords()))
            .toList();
    CifarFile test =
        CifarFile.read(folder.resolve(layout.testFile()), layout, layout.testRecords());
    return new SourceImages(
        name(),
        folder.toString(),
        checksum(training, test),
        false,
        layout.classes(),
        images(training),
        images(List.of(test)));
  }

  @Override
  public Whereabouts whereabouts(DatasetSettings settings) {
    if (settings.folder().isEmpty()) {
      return Whereabouts.missing(advice());
    }
    Path folder = folder(settings);
    return Whereabouts.given(folder, complete(folder));
  }

  private boolean complete(Path folder) {
    return Stream.concat(layout.trainingFiles().stream(), Stream.of(layout.testFile()))
        .allMatch(name -> Files.isRegularFile(folder.resolve(name)));
  }

  /** The folder given, or the one within it that the official archive unpacks to. */
  private Path folder(DatasetSettings settings) {
    Path given = settings.folder().orElseThrow(() -> new DatasetException(advice()));
    Path unpacked = given.resolve(layout.archiveFolder());
    return Files.isDirectory(unpacked) ? unpacked : given;
  }

  private String advice() {
    return "%s needs --data DIR, the folder of its binary version with %s and %s"
        .formatted(name(), String.join(", ", layout.trainingFiles()), layout.testFile());
  }

  private static String checksum(List<CifarFile> training, CifarFile test) {
    Sha256 sha = new Sha256();
    training.forEach(file -> sha.add(file.content()));
    return sha.add(test.content()).hex();
  }

  private Images images(List<CifarFile> files) {
    int count = files.stream().mapToInt(CifarFile::count).sum();
    int imageBytes = CifarLayout.CHANNELS * layout.planeBytes();
    byte[] pixels = new byte[count * imageBytes];
    byte[] labels = new byte[count];
    int done = 0;
    for (CifarFile file : files) {
      file.copyPixels(pixels, done * imageBytes);
      System.arraycopy(file.labels(), 0, labels, done, file.count());
      done += file.count();
    }
    return new Images(CifarLayout.CHANNELS, layout.side(), layout.side(), pixels, labels);
  }
}
