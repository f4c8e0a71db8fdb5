package org.cryptonas.node.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cryptonas.format.Documents;
import org.cryptonas.format.WholeFile;
import org.cryptonas.node.CommandFailedException;
import org.cryptonas.node.cost.CostView;
import org.cryptonas.node.cost.CostedNetwork;
import org.cryptonas.node.cost.Costing;
import org.cryptonas.node.cost.LatencyByLayer;
import org.cryptonas.node.cost.LatencyByLayerView;
import org.cryptonas.node.cost.OneProtocol;
import org.cryptonas.node.cost.Setting;
import org.cryptonas.node.cost.SeveralProtocols;
import org.cryptonas.protocol.cost.Protocol;
import org.cryptonas.search.CostCatalogue;
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
      "Simulate a private inference step by step: bytes, rounds and seconds by phase and layer.",
      "Costs are simulated, never measured; each constant behind them says where it comes from."
    },
    footer = {
      "",
      "Example:",
      "  " + CryptoNas.PROGRAM + " cost --published cnet2-cifar10",
      "  " + CryptoNas.PROGRAM + " cost --published cnet2-cifar10 --protocol all --link wan",
      "  " + CryptoNas.PROGRAM + " cost --arch architecture.json --link 198/802/10 --json",
      "  " + CryptoNas.PROGRAM + " cost --program network.csv --client atom-z8350",
      "  " + CryptoNas.PROGRAM + " cost --published cnet1-cifar10 --svg latency.svg",
      "  " + CryptoNas.PROGRAM + " cost --figure latency-by-layer --svg figure.svg",
    })
final class CostCommand implements Callable<Integer> {
  private static final String FIGURE = "latency-by-layer";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ConfigurationOptions configured = new ConfigurationOptions();
  @Mixin private SubjectOptions subject = new SubjectOptions();
  @Mixin private ProtocolOption protocol = new ProtocolOption();
  @Mixin private SettingOptions where = new SettingOptions();

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Draw the seconds as well: by layer, or by protocol for all of them.")
  private Optional<Path> svg = Optional.empty();

  @Option(
      names = "--figure",
      paramLabel = "NAME",
      description =
          "In place of a network: latency-by-layer, a convolution and the ReLU after it, at four sizes.")
  private Optional<String> figure = Optional.empty();

  @Override
  public Integer call() throws IOException {
    requireOneThing();
    svg.ifPresent(file -> GivenFiles.toWrite("--svg", file));
    CostSettings settings = configured.configuration(configured.assignments()).settings().cost();
    CostCatalogue catalogue = new CostCatalogue(settings);
    CostView view = figure.isPresent() ? figure(settings, catalogue) : costs(settings, catalogue);
    String text = common.json() ? Documents.text(view.document()) : text(view.lines());
    if (svg.isPresent()) {
      WholeFile.write(svg.get(), view.svg());
    }
    print(view, text);
    return 0;
  }

  private void requireOneThing() {
    if (figure.isPresent() && subject.given()) {
      throw misuse("--figure %s and a network given, expected one of them", figure.get());
    }
    if (figure.isPresent() && !figure.get().equals(FIGURE)) {
      throw misuse("--figure '%s' given, expected " + FIGURE, figure.get());
    }
  }

  private CostView figure(CostSettings settings, CostCatalogue catalogue) {
    Setting setting = where.setting(settings, catalogue);
    return new LatencyByLayerView(
        LatencyByLayer.of(protocol.namedOrAll(catalogue), setting), setting);
  }

  private CostView costs(CostSettings settings, CostCatalogue catalogue) throws IOException {
    List<Protocol> protocols = protocol.namedOr(settings.protocol(), catalogue);
    CostedNetwork network = subject.network();
    Costing costing = Costing.of(network, where.setting(settings, catalogue), protocols);
    if (costing.reports().isEmpty()) {
      throw new CommandFailedException(
          String.join("; ", costing.refusals().stream().map(Costing.Refusal::line).toList()));
    }
    return protocol.all()
        ? new SeveralProtocols(costing)
        : new OneProtocol(network, costing.reports().get(0));
  }

  private void print(CostView view, String text) {
    if (common.json()) {
      view.refusals().forEach(spec.commandLine().getErr()::println);
      spec.commandLine().getErr().flush();
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(text);
    out.flush();
  }

  private static String text(List<String> lines) {
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private ParameterException misuse(String message, String given) {
    return new ParameterException(spec.commandLine(), message.formatted(given));
  }
}
