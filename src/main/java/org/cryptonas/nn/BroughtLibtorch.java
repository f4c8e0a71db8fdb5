package org.cryptonas.nn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A libtorch that the user brings, such as one for GPUs from a Python installation. The engine
 * loads one of another version than its own without a word, and then fails at the first operation:
 * so it is looked at before.
 */
final class BroughtLibtorch {
  /** The only version that the engine's JNI library was built for. */
  static final String VERSION = "2.7.1";

  private static final String FOLDER = "PYTORCH_LIBRARY_PATH";
  private static final Pattern WRITTEN = Pattern.compile("__version__ = '([^'+]+)");

  private BroughtLibtorch() {}

  /**
   * What is wrong with it, if one is brought and something is.
   *
   * @param setting value of an environment variable or system property; empty for none
   */
  static Optional<String> problem(UnaryOperator<String> setting) {
    String folder = setting.apply(FOLDER);
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    String version = setting.apply("PYTORCH_VERSION");
    if (!version.equals(VERSION) || setting.apply("PYTORCH_FLAVOR").isEmpty()) {
      return Optional.of(
          "%s is set, PYTORCH_VERSION is '%s', PYTORCH_FLAVOR '%s': expected %s, and a flavor such as cu128"
              .formatted(FOLDER, version, setting.apply("PYTORCH_FLAVOR"), VERSION));
    }
    return found(Path.of(folder))
        .filter(found -> !found.equals(VERSION))
        .map(
            found ->
                "the libtorch in %s is version %s: expected %s".formatted(folder, found, VERSION));
  }

  /** The version that a Python installation notes beside its libraries, if this is one. */
  private static Optional<String> found(Path folder) {
    Path note = folder.resolveSibling("version.py");
    try {
      Matcher matcher = WRITTEN.matcher(Files.exists(note) ? Files.readString(note) : "");
      return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
