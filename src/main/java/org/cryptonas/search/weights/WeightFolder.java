package org.cryptonas.search.weights;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private final boolean lasting;

  /**
   * A store in {@code folder}, which is made when it is first written to. What was put there stays
   * there though the power fails.
   */
  public WeightFolder(Path folder) {
    this(folder, true);
  }

  private WeightFolder(Path folder, boolean lasting) {
    this.folder = folder;
    this.lasting = lasting;
  }

  /** A store of files that are elsewhere as well: it need not wait for the disk. */
  public static WeightFolder ofCopies(Path folder) {
    return new WeightFolder(folder, false);
  }

  @Override
  public String put(byte[] bytes) throws IOException {
    String hash = hash(bytes);
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, PART, UNFINISHED);
    try {
      write(part, bytes);
      Files.move(part, file(hash), StandardCopyOption.ATOMIC_MOVE);
      forceNames();
    } finally {
      Files.deleteIfExists(part);
    }
    return hash;
  }

  private void write(Path part, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      if (lasting) {
        channel.force(true);
      }
    }
  }

  /** A file that is on the disk is lost all the same while its name is not. */
  private void forceNames() throws IOException {
    if (lasting && File.separatorChar == '/') {
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
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

  /** Of all files there. */
  Set<String> hashes() throws IOException {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .collect(Collectors.toSet());
    }
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
