package org.cryptonas.node.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cryptonas.node.config.Assignment;
import picocli.CommandLine.Option;

/** Options of every verb that talks to other nodes. */
final class SecurityOptions {
  @Option(
      names = "--keys",
      paramLabel = "DIR",
      description = "This node's folder of keys, as the verb keys makes it: talk over TLS.")
  private Optional<Path> keys = Optional.empty();

  @Option(
      names = "--insecure",
      description = "Talk to other machines in the clear, where the network between is safe.")
  private boolean insecure;

  /** What the command line sets. */
  List<Assignment> assignments() {
    List<Assignment> assignments = new ArrayList<>();
    keys.ifPresent(
        folder -> {
          assignments.add(Assignment.of("security.tls", true));
          assignments.add(Assignment.of("security.folder", folder.toString()));
        });
    if (insecure) {
      assignments.add(Assignment.of("security.insecure", true));
    }
    return assignments;
  }
}
