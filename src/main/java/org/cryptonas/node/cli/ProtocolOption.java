package org.cryptonas.node.cli;

import java.util.List;
import java.util.Optional;
import org.cryptonas.protocol.Protocols;
import org.cryptonas.protocol.cost.Protocol;
import org.cryptonas.search.settings.CostSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says under which protocol something is costed. */
final class ProtocolOption {
  private static final String ALL = "all";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec verb = CommandSpec.create();

  @Option(
      names = "--protocol",
      paramLabel = "NAME",
      description = "A protocol's name, or all of them side by side. Default: cost.protocol.")
  private Optional<String> name = Optional.empty();

  /** Whether all protocols are asked for. */
  boolean all() {
    return name.equals(Optional.of(ALL));
  }

  /**
   * The protocols asked for, or else the configured one.
   *
   * @throws ParameterException when there is none of that name
   */
  List<Protocol> named(CostSettings settings) {
    return name.isPresent() ? namedOrAll() : List.of(Protocols.named(settings.protocol()));
  }

  /**
   * The protocols asked for, or else all.
   *
   * @throws ParameterException when there is none of that name
   */
  List<Protocol> namedOrAll() {
    return name.isEmpty() || all() ? Protocols.all() : List.of(find(name.get()));
  }

  private Protocol find(String given) {
    try {
      return Protocols.named(given);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(verb.commandLine(), e.getMessage() + ", or " + ALL, e);
    }
  }
}
