package org.cryptonas.node.cli;

import java.util.List;
import java.util.Optional;
import org.cryptonas.protocol.cost.Protocol;
import org.cryptonas.search.CostCatalogue;
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
      description =
          "minionn, gazelle, delphi, cryptflow2, cheetah, or all of them side by side. Default: cost.protocol.")
  private Optional<String> name = Optional.empty();

  /** Whether all protocols are asked for. */
  boolean all() {
    return name.equals(Optional.of(ALL));
  }

  /**
   * The protocols asked for, or else the one of a name.
   *
   * @throws ParameterException when there is none of the name asked for
   */
  List<Protocol> namedOr(String usual, CostCatalogue catalogue) {
    return name.isPresent() ? namedOrAll(catalogue) : List.of(catalogue.protocol(usual));
  }

  /**
   * The protocols asked for, or else all.
   *
   * @throws ParameterException when there is none of the name asked for
   */
  List<Protocol> namedOrAll(CostCatalogue catalogue) {
    return name.isEmpty() || all() ? catalogue.protocols() : List.of(find(name.get(), catalogue));
  }

  private Protocol find(String given, CostCatalogue catalogue) {
    try {
      return catalogue.protocol(given);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(verb.commandLine(), e.getMessage() + ", or " + ALL, e);
    }
  }
}
