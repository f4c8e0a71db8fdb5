package org.cryptonas.node.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cryptonas.node.cost.Setting;
import org.cryptonas.protocol.cost.Link;
import org.cryptonas.protocol.cost.Parties;
import org.cryptonas.search.CostCatalogue;
import org.cryptonas.search.settings.CostSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that say where an inference runs: over which link, on which machines. */
final class SettingOptions {
  private static final String NUMBER = "(\\d{1,12}(?:\\.\\d{1,12})?)";
  private static final Pattern SPEEDS = Pattern.compile(NUMBER + "/" + NUMBER + "/" + NUMBER);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec verb = CommandSpec.create();

  @Option(
      names = "--link",
      paramLabel = "LINK",
      description =
          "A link of the configuration (lan, wan, aspls23), or UP/DOWN/RTT in Mbit/s and ms, such as 198/802/10. Default: cost.link.")
  private Optional<String> link = Optional.empty();

  @Option(
      names = "--client",
      paramLabel = "MACHINE",
      description =
          "The client's machine, one of the configuration, such as epyc-7502 or atom-z8350. Default: cost.client.")
  private Optional<String> client = Optional.empty();

  @Option(
      names = "--server",
      paramLabel = "MACHINE",
      description = "The server's machine, likewise. Default: cost.server.")
  private Optional<String> server = Optional.empty();

  /**
   * Where an inference runs, by these options over the configuration.
   *
   * @throws ParameterException when a link or a machine is none
   */
  Setting setting(CostSettings settings, CostCatalogue catalogue) {
    try {
      return new Setting(
          link(link.orElse(settings.link()), catalogue),
          new Parties(
              catalogue.machine(client.orElse(settings.client())),
              catalogue.machine(server.orElse(settings.server()))));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(verb.commandLine(), e.getMessage(), e);
    }
  }

  private static Link link(String text, CostCatalogue catalogue) {
    Matcher speeds = SPEEDS.matcher(text);
    return speeds.matches()
        ? Link.of(text, number(speeds, 1), number(speeds, 2), number(speeds, 3))
        : named(text, catalogue);
  }

  private static Link named(String name, CostCatalogue catalogue) {
    try {
      return catalogue.link(name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          e.getMessage() + ", or UP/DOWN/RTT in Mbit/s and ms such as 198/802/10", e);
    }
  }

  private static double number(Matcher speeds, int group) {
    return Double.parseDouble(speeds.group(group));
  }
}
