package org.cryptonas.node.cli;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cryptonas.node.cost.Setting;
import org.cryptonas.protocol.Machines;
import org.cryptonas.protocol.cost.Link;
import org.cryptonas.protocol.cost.Machine;
import org.cryptonas.protocol.cost.Parties;
import org.cryptonas.search.settings.CostSettings;
import org.cryptonas.search.settings.LinkSettings;
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
          "A link of the configuration, or UP/DOWN/RTT in Mbit/s and ms, such as 198/802/10. Default: cost.link.")
  private Optional<String> link = Optional.empty();

  @Option(
      names = "--client",
      paramLabel = "MACHINE",
      description = "The client's machine. Default: the one of the published runs.")
  private Optional<String> client = Optional.empty();

  @Option(names = "--server", paramLabel = "MACHINE", description = "The server's; likewise.")
  private Optional<String> server = Optional.empty();

  /**
   * Where an inference runs, by these options over the configuration.
   *
   * @throws ParameterException when a link or a machine is none
   */
  Setting setting(CostSettings settings) {
    try {
      Parties usual = Machines.published();
      return new Setting(
          link(link.orElse(settings.link()), settings.links()),
          new Parties(
              client.map(SettingOptions::machine).orElse(usual.client()),
              server.map(SettingOptions::machine).orElse(usual.server())));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(verb.commandLine(), e.getMessage(), e);
    }
  }

  private static Machine machine(String name) {
    return Machines.named(name);
  }

  private static Link link(String text, Map<String, LinkSettings> links) {
    LinkSettings named = links.get(text);
    return named == null
        ? speeds(text, links)
        : Link.of(text, named.up(), named.down(), named.roundTrip());
  }

  private static Link speeds(String text, Map<String, LinkSettings> links) {
    Matcher speeds = SPEEDS.matcher(text);
    if (!speeds.matches()) {
      throw new IllegalArgumentException(
          "link '%s' given, expected one of %s, or UP/DOWN/RTT in Mbit/s and ms such as 198/802/10"
              .formatted(text, String.join(", ", new TreeSet<>(links.keySet()))));
    }
    return Link.of(text, number(speeds, 1), number(speeds, 2), number(speeds, 3));
  }

  private static double number(Matcher speeds, int group) {
    return Double.parseDouble(speeds.group(group));
  }
}
