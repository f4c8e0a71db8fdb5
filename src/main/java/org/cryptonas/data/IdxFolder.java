package org.cryptonas.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder with the four files MNIST and its successors come in, read whole.
 *
 * @param path the folder
 * @param files in the order of {@link #NAMES}
 */
record IdxFolder(Path path, List<IdxFile> files) {
  /** Training images and labels, test images and labels. */
  static final List<String> NAMES =
      List.of(
          "train-images-idx3-ubyte.gz",
          "train-labels-idx1-ubyte.gz",
          "t10k-images-idx3-ubyte.gz",
          "t10k-labels-idx1-ubyte.gz");

  private static final List<IdxKind> KINDS =
      List.of(IdxKind.IMAGES, IdxKind.LABELS, IdxKind.IMAGES, IdxKind.LABELS);

  /** Reads the four files. */
  static IdxFolder read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new DatasetException(
          "%s: no such folder, expected one with %s".formatted(folder, String.join(", ", NAMES)));
    }
    return new IdxFolder(
        folder, List.of(read(folder, 0), read(folder, 1), read(folder, 2), read(folder, 3)));
  }

  /** Whether all four files are there, unread. */
  static boolean complete(Path folder) {
    return NAMES.stream().allMatch(name -> Files.isRegularFile(folder.resolve(name)));
  }

  /** Whether none of the four files is there. */
  static boolean absent(Path folder) {
    return NAMES.stream().noneMatch(name -> Files.exists(folder.resolve(name)));
  }

  private static IdxFile read(Path folder, int index) {
    return IdxReader.read(folder.resolve(NAMES.get(index)), KINDS.get(index));
  }

  /** The training images, grey; a label that is no class is refused. */
  Images training(int classes) {
    return images(files.get(0), files.get(1), classes);
  }

  /** The test images, of the same sides as the training images. */
  Images test(int classes) {
    IdxFile test = files.get(2);
    List<Integer> expected = sides(files.get(0));
    if (!sides(test).equals(expected)) {
      throw new DatasetException(
          "%s: images of %s, expected %s as in %s"
              .formatted(test.path(), sides(test), expected, NAMES.get(0)));
    }
    return images(test, files.get(3), classes);
  }

  /** SHA-256 over the four decompressed files, one after the other. */
  String checksum() {
    Sha256 sha = new Sha256();
    files.forEach(sha::add);
    return sha.hex();
  }

  private static Images images(IdxFile images, IdxFile labels, int classes) {
    if (labels.count() != images.count()) {
      throw new DatasetException(
          "%s: %d labels, expected %d, one for each image of %s"
              .formatted(
                  labels.path(), labels.count(), images.count(), images.path().getFileName()));
    }
    Labels.requireClasses(labels.path(), labels.data(), classes);
    return new Images(
        1, images.sizes().get(1), images.sizes().get(2), images.data(), labels.data());
  }

  private static List<Integer> sides(IdxFile images) {
    return images.sizes().subList(1, images.sizes().size());
  }
}
