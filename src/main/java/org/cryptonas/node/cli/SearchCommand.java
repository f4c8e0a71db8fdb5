package org.cryptonas.node.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cryptonas.format.Documents;
import org.cryptonas.node.CommandFailedException;
import org.cryptonas.node.cluster.Ports;
import org.cryptonas.node.config.Assignment;
import org.cryptonas.node.config.Configuration;
import org.cryptonas.node.progress.Display;
import org.cryptonas.node.progress.FrontierTable;
import org.cryptonas.node.run.FrontierDocument;
import org.cryptonas.node.session.Outcome;
import org.cryptonas.node.session.SearchRequest;
import org.cryptonas.node.session.SearchSession;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.settings.NodeSettings;
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
  private static final String PORT = "node.port";
  private static final String MANAGEMENT_PORT = "node.management-port";

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

  @Option(
      names = "--trainers",
      paramLabel = "N",
      description = "Trainers in this process; 0 waits for others.")
  private Optional<Integer> trainers = Optional.empty();

  @Option(
      names = "--port",
      paramLabel = "P",
      description = "Cluster port. Default: the usual one, or a free one where that is taken.")
  private Optional<Integer> port = Optional.empty();

  @Option(names = "--management-port", paramLabel = "P", description = "Management port; likewise.")
  private Optional<Integer> managementPort = Optional.empty();

  @Mixin private SecurityOptions security = new SecurityOptions();

  @Override
  public Integer call() throws Exception {
    PrintWriter chatter = common.json() ? spec.commandLine().getErr() : spec.commandLine().getOut();
    boolean terminal = !common.json() && Display.isTerminal();
    try (Display display = Display.on(chatter, terminal)) {
      Outcome outcome = new SearchSession(request(), display).run(o -> tell(o, display));
      return exitCode(outcome);
    }
  }

  private SearchRequest request() {
    List<Assignment> assignments = configured.assignments();
    seed.ifPresent(n -> assignments.add(Assignment.of("seed", n)));
    policy.ifPresent(name -> assignments.add(Assignment.of("policy.name", name)));
    trainers.ifPresent(n -> assignments.add(Assignment.of("trainers.local", n)));
    port.ifPresent(p -> assignments.add(Assignment.of(PORT, p)));
    managementPort.ifPresent(p -> assignments.add(Assignment.of(MANAGEMENT_PORT, p)));
    assignments.addAll(security.assignments());
    Configuration configuration = configured.configuration(assignments);
    NodeSettings node = configuration.settings().node();
    return new SearchRequest(
        configuration,
        out,
        new Ports.Wish("--port", node.port(), named(assignments, PORT)),
        new Ports.Wish(
            "--management-port", node.managementPort(), named(assignments, MANAGEMENT_PORT)),
        common.verbose(),
        spec.commandLine().getParseResult().originalArgs());
  }

  private static boolean named(List<Assignment> assignments, String key) {
    return assignments.stream().anyMatch(assignment -> assignment.key().equals(key));
  }

  private void tell(Outcome outcome, Display display) {
    display.close();
    FrontierDocument document = outcome.document();
    if (common.json()) {
      spec.commandLine().getOut().print(Documents.text(document));
      spec.commandLine().getOut().flush();
    } else {
      FrontierTable.lines(document).forEach(display::say);
    }
    document.search().reason().ifPresent(reason -> display.say("ended: " + reason));
    display.say("the run is in " + outcome.folder().root());
  }

  private static int exitCode(Outcome outcome) {
    FrontierDocument.Search search = outcome.document().search();
    if (search.ending().equals(Optional.of(Ending.FAILED))) {
      throw new CommandFailedException(
          "the search failed: " + search.reason().orElse("nobody said why"));
    }
    return search.ending().equals(Optional.of(Ending.STOPPED)) ? Outcome.INTERRUPTED : 0;
  }
}
