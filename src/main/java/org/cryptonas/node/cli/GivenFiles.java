package org.cryptonas.node.cli;

import java.io.IOException;
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
   * @throws CommandFailedException when it is a folder, a device or the like, or would stand in no
   *     folder
   */
  static Path toWrite(String option, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new CommandFailedException(
          "%s '%s': no folder %s, expected one that is there".formatted(option, file, folder));
    }
    if (Files.exists(toRead(option, file)) && !Files.isRegularFile(file)) {
      throw new CommandFailedException(
          "%s '%s': no plain file, expected one, or a name that is not taken"
              .formatted(option, file));
    }
    return file;
  }

  /**
   * Makes sure that what is written takes no given file's place.
   *
   * @throws CommandFailedException when it would
   */
  static void requireOther(String option, Path written, Path given) throws IOException {
    if (Files.exists(written) && Files.exists(given) && Files.isSameFile(written, given)) {
      throw new CommandFailedException(
          "%s '%s': would take the place of what is read, expected another file"
              .formatted(option, written));
    }
  }
}
