package org.cryptonas.node.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder in the making that only its owner can enter. It appears whole under its name, or not at
 * all.
 *
 * @param path where it is until then
 */
record PrivateFolder(Path path) implements AutoCloseable {
  private static final Set<PosixFilePermission> OWNER_ALONE =
      PosixFilePermissions.fromString("rw-------");

  static PrivateFolder in(Path root) throws IOException {
    Files.createDirectories(root);
    return new PrivateFolder(Files.createTempDirectory(root, ".new-")); // mode 700
  }

  Path file(String name) {
    return path.resolve(name);
  }

  void write(String name, String text) throws IOException {
    Files.writeString(file(name), text);
  }

  /** Takes its name. */
  void become(Path folder) throws IOException {
    for (Path file : files()) {
      if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(file, OWNER_ALONE);
      }
    }
    Files.move(path, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Leaves nothing behind of a folder that did not come to its name. */
  @Override
  public void close() throws IOException {
    if (Files.exists(path)) {
      for (Path file : files()) {
        Files.delete(file);
      }
      Files.delete(path);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(path)) {
      return all.toList();
    }
  }
}
