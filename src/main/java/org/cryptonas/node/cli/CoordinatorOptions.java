package org.cryptonas.node.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cryptonas.node.cluster.Ports;
import org.cryptonas.node.config.Assignment;
import org.cryptonas.node.config.Configuration;
import org.cryptonas.node.session.RunChoice;
import org.cryptonas.node.session.SearchRequest;
import org.cryptonas.search.settings.NodeSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options of a verb that makes this process the coordinator of a search. */
final class CoordinatorOptions {
  private static final String PORT = "node.port";
  private static final String MANAGEMENT_PORT = "node.management-port";

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

  /** What the command line sets. */
  List<Assignment> assignments() {
    List<Assignment> assignments = new ArrayList<>();
    trainers.ifPresent(n -> assignments.add(Assignment.of("trainers.local", n)));
    port.ifPresent(p -> assignments.add(Assignment.of(PORT, p)));
    managementPort.ifPresent(p -> assignments.add(Assignment.of(MANAGEMENT_PORT, p)));
    assignments.addAll(security.assignments());
    return assignments;
  }

  /**
   * The search that was asked for.
   *
   * @param named what the command line sets, these options included
   */
  SearchRequest request(
      Configuration configuration,
      List<Assignment> named,
      RunChoice run,
      CommandSpec spec,
      CommonOptions common) {
    NodeSettings node = configuration.settings().node();
    return new SearchRequest(
        configuration,
        run,
        new Ports.Wish("--port", node.port(), named(named, PORT)),
        new Ports.Wish("--management-port", node.managementPort(), named(named, MANAGEMENT_PORT)),
        common.verbose(),
        spec.commandLine().getParseResult().originalArgs());
  }

  private static boolean named(List<Assignment> assignments, String key) {
    return assignments.stream().anyMatch(assignment -> assignment.key().equals(key));
  }
}
