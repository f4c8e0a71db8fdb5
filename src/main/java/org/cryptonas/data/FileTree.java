package org.cryptonas.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder and all that is in it.
 *
 * @param root the folder
 */
public record FileTree(Path root) {
  /**
   * Deletes it, the deepest first. Links are deleted, not followed.
   *
   * @throws IOException when it is not there, or something in it stays
   */
  public void delete() throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(root)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}
