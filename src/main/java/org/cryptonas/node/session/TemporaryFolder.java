package org.cryptonas.node.session;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cryptonas.data.FileTree;

/**
 * A folder that is gone, with what is in it, once closed. One of a process that was killed is gone
 * once another process makes one: the system lets go of the lock that a living one holds.
 */
final class TemporaryFolder implements AutoCloseable {
  private static final String LOCK = "in-use";

  /** Longer than it takes to lock a folder after it was made. */
  private static final Duration TO_BE_LOCKED = Duration.ofMinutes(10);

  private final Path path;
  private final FileChannel lock;

  private TemporaryFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * A folder among the system's temporary files.
   *
   * @param prefix of its name; folders so named are taken to be this program's
   */
  static TemporaryFolder create(String prefix) throws IOException {
    return create(Path.of(System.getProperty("java.io.tmpdir")), prefix);
  }

  static TemporaryFolder create(Path parent, String prefix) throws IOException {
    removeAbandoned(parent, prefix);
    Path path = Files.createTempDirectory(parent, prefix);
    FileChannel lock =
        FileChannel.open(
            path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    lock.lock();
    return new TemporaryFolder(path, lock);
  }

  /** Where it is. */
  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    lock.close();
    new FileTree(path).delete();
  }

  private static void removeAbandoned(Path parent, String prefix) throws IOException {
    List<Path> candidates;
    try (Stream<Path> all = Files.list(parent)) {
      candidates = all.filter(path -> path.getFileName().toString().startsWith(prefix)).toList();
    }
    for (Path folder : candidates) {
      try {
        if (isAbandoned(folder)) {
          new FileTree(folder).delete();
        }
      } catch (IOException e) {
        // Another user's, or another process is deleting it: not ours to worry about.
      }
    }
  }

  private static boolean isAbandoned(Path folder) throws IOException {
    Path file = folder.resolve(LOCK);
    if (!Files.exists(file)) {
      Instant changed = Files.getLastModifiedTime(folder).toInstant();
      return changed.isBefore(Instant.now().minus(TO_BE_LOCKED));
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock free = channel.tryLock()) {
      return free != null;
    } catch (OverlappingFileLockException e) {
      return false; // this very process has it
    }
  }
}
