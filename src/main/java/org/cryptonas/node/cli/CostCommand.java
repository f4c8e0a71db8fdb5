package org.cryptonas.node.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cryptonas.format.CostJson;
import org.cryptonas.format.Documents;
import org.cryptonas.node.CommandFailedException;
import org.cryptonas.node.cost.Comparison;
import org.cryptonas.node.cost.CostTables;
import org.cryptonas.node.cost.Costing;
import org.cryptonas.protocol.Protocols;
import org.cryptonas.protocol.cost.Protocol;
import org.cryptonas.search.settings.CostSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Simulates what a private inference costs. */
@Command(
    name = "cost",
    description = {
      "Simulate a private inference step by step: bytes, rounds and seconds, by phase and by layer.",
      "Costs are simulated, never measured; each constant behind them says where it comes from."
    },
    footer = {
      "",
      "Example:",
      "  " + CryptoNas.PROGRAM + " cost --published cnet2-cifar10",
      "  " + CryptoNas.PROGRAM + " cost --published cnet2-cifar10 --protocol all --link wan",
      "  " + CryptoNas.PROGRAM + " cost --arch architecture.json --link 198/802/10 --json",
    })
final class CostCommand implements Callable<Integer> {
  private static final String ALL = "all";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ConfigurationOptions configured = new ConfigurationOptions();
  @Mixin private SubjectOptions subject = new SubjectOptions();
  @Mixin private SettingOptions where = new SettingOptions();

  @Option(
      names = "--protocol",
      paramLabel = "NAME",
      description = "A protocol's name, or all of them side by side. Default: cost.protocol.")
  private Optional<String> protocol = Optional.empty();

  @Override
  public Integer call() throws IOException {
    CostSettings settings = configured.configuration(configured.assignments()).settings().cost();
    Costing costing = costing(settings);
    requireAny(costing);
    print(common.json() ? json(costing) : text(costing));
    return 0;
  }

  private Costing costing(CostSettings settings) throws IOException {
    List<Protocol> protocols = protocols(settings);
    return Costing.of(subject.network(), where.setting(settings), protocols);
  }

  private boolean all() {
    return protocol.equals(Optional.of(ALL));
  }

  private List<Protocol> protocols(CostSettings settings) {
    return all()
        ? Protocols.all()
        : List.of(protocol.map(this::named).orElseGet(() -> Protocols.named(settings.protocol())));
  }

  private Protocol named(String name) {
    try {
      return Protocols.named(name);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage() + ", or " + ALL, e);
    }
  }

  private static void requireAny(Costing costing) {
    if (costing.reports().isEmpty()) {
      throw new CommandFailedException(
          String.join("; ", costing.refusals().stream().map(Costing.Refusal::line).toList()));
    }
  }

  private String json(Costing costing) {
    List<CostJson> costs = costing.reports().stream().map(CostJson::of).toList();
    costing.refusals().forEach(refusal -> spec.commandLine().getErr().println(refusal.line()));
    return Documents.text(all() ? costs : costs.get(0));
  }

  private String text(Costing costing) {
    List<String> lines =
        all()
            ? Comparison.lines(costing)
            : CostTables.lines(costing.network(), costing.reports().get(0));
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(text);
    out.flush();
  }
}
