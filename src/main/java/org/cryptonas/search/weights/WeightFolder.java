package org.cryptonas.search.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.cryptonas.data.Sha256;

/**
 * Weight files in a folder, each named by its hash. A file appears whole or not at all, and is held
 * against its name whenever it is read.
 */
public final class WeightFolder implements WeightStore {
  private static final String ENDING = ".safetensors";

  private final Path folder;

  /** A store in {@code folder}, which is made when it is first written to. */
  public WeightFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public String put(byte[] bytes) throws IOException {
    String hash = hash(bytes);
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "part-", ".tmp");
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

  /** Where the weights of that hash are, or would be. */
  public Path file(String hash) {
    return folder.resolve(hash + ENDING);
  }

  private static String hash(byte[] bytes) {
    return new Sha256().add(bytes).hex();
  }
}
