package org.cryptonas.node.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.cryptonas.node.config.Configuration;
import org.cryptonas.node.security.Protection;
import org.cryptonas.search.weights.HttpAccess;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of a verb that calls a search elsewhere, which tells it everything but how to call. */
final class CallerOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Configuration file, for its section security; everything else comes from the search.")
  private Optional<Path> file = Optional.empty();

  @Mixin private SecurityOptions security = new SecurityOptions();

  /** What is configured here. */
  Configuration configuration() {
    return Configuration.of(file, security.assignments());
  }

  /** How the search is called. */
  HttpAccess http() {
    return Protection.of(configuration().settings().security()).http();
  }
}
