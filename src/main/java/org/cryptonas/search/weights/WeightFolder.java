package org.cryptonas.search.weights;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import org.cryptonas.data.Sha256;

/**
 * Weight files in a folder, each named by its hash. A file appears whole or not at all, and is held
 * against its name whenever it is read.
 */
public final class WeightFolder implements WeightStore {
  private static final String ENDING = ".safetensors";
  private static final String PART = "part-";
  private static final String UNFINISHED = ".tmp";

  private final Path folder;

  /** A store in {@code folder}, which is made when it is first written to. */
  public WeightFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public String put(byte[] bytes) throws IOException {
    String hash = hash(bytes);
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, PART, UNFINISHED);
    try {
      Files.write(part, bytes);
      Files.move(part, file(hash), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
    return hash;
  }

  @Override
  public byte[] get(String hash) throws IOException {
    byte[] bytes = Files.readAllBytes(file(hash));
    String found = hash(bytes);
    if (!found.equals(hash)) {
      throw new IOException(
          "weights %s are damaged: their hash is %s".formatted(file(hash), found));
    }
    return bytes;
  }

  /** Deletes the weights of that hash, if they are there. */
  public void delete(String hash) throws IOException {
    Files.deleteIfExists(file(hash));
  }

  /**
   * Deletes what processes that were killed had not written to its end.
   *
   * @param before files changed since may be being written right now, and stay
   */
  public void deleteUnfinished(Instant before) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, PART + "*" + UNFINISHED)) {
      for (Path part : parts) {
        if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
          Files.deleteIfExists(part);
        }
      }
    }
  }

  /** Where the weights of that hash are, or would be. */
  public Path file(String hash) {
    return folder.resolve(hash + ENDING);
  }

  private static String hash(byte[] bytes) {
    return new Sha256().add(bytes).hex();
  }
}
