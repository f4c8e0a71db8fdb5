package org.cryptonas.node.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cryptonas.node.config.Assignment;
import org.cryptonas.node.config.Configuration;
import picocli.CommandLine.Option;

/** Options of every verb that reads a configuration. */
final class ConfigurationOptions {
  /** Where the program's own files are; set by run-local.sh. */
  private static final String HOME_PROPERTY = "org.cryptonas.home";

  private static final Path USUAL_FILE = Path.of("conf", "local.conf");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration file. Default: conf/local.conf of the program's folder.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      converter = Assignments.class,
      description = "Set an option of the configuration, such as lessons.count=20. Repeatable.")
  private List<Assignment> set = new ArrayList<>();

  /** The file that is read, where one is named. */
  Optional<Path> file() {
    return file;
  }

  /** What the command line sets, weakest first; the caller may add to it. */
  List<Assignment> assignments() {
    return new ArrayList<>(set);
  }

  /** The configuration with these assignments on top. */
  Configuration configuration(List<Assignment> assignments) {
    return Configuration.of(file.or(ConfigurationOptions::usualFile), assignments);
  }

  private static Optional<Path> usualFile() {
    return Optional.ofNullable(System.getProperty(HOME_PROPERTY))
        .map(home -> Path.of(home).resolve(USUAL_FILE))
        .filter(Files::isRegularFile);
  }
}
