package org.cryptonas.node.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cryptonas.format.Documents;
import org.cryptonas.node.config.Assignment;
import org.cryptonas.node.config.Configuration;
import org.cryptonas.node.run.Provenance;
import org.cryptonas.node.run.RunFolder;
import org.cryptonas.node.security.Protection;
import org.cryptonas.node.session.RunChoice;
import org.cryptonas.node.session.SeedNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Goes on with a run where its journal ends. */
@Command(
    name = "resume",
    description = "Go on with a run that was stopped, failed or was killed.",
    footer = {
      "",
      "Example:",
      "  " + CryptoNas.PROGRAM + " resume runs/20261122-171500-seed1",
      "  " + CryptoNas.PROGRAM + " resume runs/20261122-171500-seed1 --standby head1:8558",
      "",
      "What was decided stays decided: the run goes on as if it had never stopped."
    })
final class ResumeCommand implements Callable<Integer> {
  /** What a search comes to does not hang on these. */
  private static final List<String> FREE =
      List.of("node", "trainers", "journal", "security", "dataset.folder");

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private CoordinatorOptions node = new CoordinatorOptions();
  @Mixin private RunArgument run = new RunArgument();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder with the dataset's files. Default: where the run found them.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      converter = Assignments.class,
      description =
          "Set an option under node, trainers, journal or security, or dataset.folder; the others"
              + " stay. Repeatable.")
  private List<Assignment> set = new ArrayList<>();

  @Option(
      names = "--standby",
      paramLabel = "HOST:PORT",
      converter = SeedNames.class,
      description =
          "Go on only when the process that runs it, with this management port, is gone; needs the"
              + " journal on PostgreSQL.")
  private Optional<SeedNode> senior = Optional.empty();

  @Override
  public Integer call() throws Exception {
    RunFolder folder = run.begun();
    List<Assignment> assignments = new ArrayList<>(set);
    assignments.forEach(this::requireFree);
    data.ifPresent(path -> assignments.add(Assignment.of("dataset.folder", path.toString())));
    assignments.addAll(node.assignments());
    Configuration configuration =
        Configuration.of(Optional.of(folder.configuration()), assignments);
    Provenance provenance = Documents.read(folder.provenance(), Provenance.class);
    return new SearchRun(spec, common)
        .toItsEnd(
            node.request(
                configuration,
                assignments,
                new RunChoice.Resume(folder, provenance, senior(configuration)),
                spec,
                common));
  }

  private Optional<SeedNode> senior(Configuration configuration) {
    Protection protection = Protection.of(configuration.settings().security());
    return senior.map(seed -> seed.by(protection.http()));
  }

  private void requireFree(Assignment assignment) {
    String key = assignment.key();
    if (FREE.stream().noneMatch(free -> key.equals(free) || key.startsWith(free + "."))) {
      throw new ParameterException(
          spec.commandLine(),
          "%s given, expected an option under %s: the others stay as the run began"
              .formatted(key, String.join(", ", FREE)));
    }
  }
}
