package org.cryptonas.node.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cryptonas.node.config.Assignment;
import org.cryptonas.node.config.Configuration;
import org.cryptonas.node.session.RunChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Searches, and leaves a run folder. */
@Command(
    name = "search",
    description = "Search for networks that are accurate and cheap in private inference.",
    footer = {
      "",
      "Example:",
      "  " + CryptoNas.PROGRAM + " search --seed 7 --set ladder.finalists=6 --out my-run"
    })
final class SearchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private DatasetOptions configured = new DatasetOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "New or empty folder for the run. Default: a new one under runs/.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Everything random follows from this number.")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      description = "How patterns are proposed: enas or random.")
  private Optional<String> policy = Optional.empty();

  @Mixin private CoordinatorOptions node = new CoordinatorOptions();

  @Override
  public Integer call() throws Exception {
    List<Assignment> assignments = configured.assignments();
    seed.ifPresent(n -> assignments.add(Assignment.of("seed", n)));
    policy.ifPresent(name -> assignments.add(Assignment.of("policy.name", name)));
    assignments.addAll(node.assignments());
    Configuration configuration = configured.configuration(assignments);
    return new SearchRun(spec, common)
        .toItsEnd(node.request(configuration, assignments, new RunChoice.Begin(out), spec, common));
  }
}
