package org.cryptonas.node.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cryptonas.node.config.Assignment;
import org.cryptonas.node.config.Configuration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of every verb that reads a configuration for its dataset. */
final class DatasetOptions {
  @Mixin private ConfigurationOptions configured = new ConfigurationOptions();

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      description = "fashion-mnist, cifar10, cifar100, or shapes (a small generated set).")
  private Optional<String> dataset = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder with the dataset's files. Default: look for them, then fetch them.")
  private Optional<Path> data = Optional.empty();

  /** What the command line sets, weakest first; the caller may add to it. */
  List<Assignment> assignments() {
    List<Assignment> assignments = configured.assignments();
    dataset.ifPresent(name -> assignments.add(Assignment.of("dataset.name", name)));
    data.ifPresent(folder -> assignments.add(Assignment.of("dataset.folder", folder.toString())));
    return assignments;
  }

  /** The configuration with these assignments on top. */
  Configuration configuration(List<Assignment> assignments) {
    return configured.configuration(assignments);
  }
}
