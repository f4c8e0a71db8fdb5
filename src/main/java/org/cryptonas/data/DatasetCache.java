package org.cryptonas.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A folder of files that are whole whenever they are there: what is fetched appears under its name
 * only after it was verified and is on disk.
 */
record DatasetCache(Path folder) {
  /**
   * Takes files into the cache.
   *
   * @param maker fills the empty folder it is given and answers where within it the files are; when
   *     it throws, the cache stays as it was
   * @param names the files to take; those already there are replaced
   */
  void fill(UnaryOperator<Path> maker, List<String> names) throws IOException {
    Files.createDirectories(folder);
    // Within the cache, so that a rename cannot cross file systems.
    Path work = Files.createTempDirectory(folder, ".fetching-");
    try {
      Path made = maker.apply(work);
      for (String name : names) {
        take(made.resolve(name), folder.resolve(name));
      }
    } finally {
      new FileTree(work).delete();
    }
  }

  private static void take(Path from, Path to) throws IOException {
    try (FileChannel file = FileChannel.open(from, StandardOpenOption.WRITE)) {
      file.force(true);
    }
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
