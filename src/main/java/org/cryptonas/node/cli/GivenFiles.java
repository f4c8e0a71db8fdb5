package org.cryptonas.node.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cryptonas.node.CommandFailedException;

/** Looks at the files that options name before anything is read or written. */
final class GivenFiles {
  private GivenFiles() {}

  /**
   * The file, to be read.
   *
   * @throws CommandFailedException when it is a folder
   */
  static Path toRead(String option, Path file) {
    if (Files.isDirectory(file)) {
      throw new CommandFailedException(
          "%s '%s': a folder, expected a file".formatted(option, file));
    }
    return file;
  }

  /**
   * The file, to be written.
   *
   * @throws CommandFailedException when it is a folder, or would stand in none
   */
  static Path toWrite(String option, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new CommandFailedException(
          "%s '%s': no folder %s, expected one that is there".formatted(option, file, folder));
    }
    return toRead(option, file);
  }
}
