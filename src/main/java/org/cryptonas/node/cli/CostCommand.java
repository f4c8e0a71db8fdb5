package org.cryptonas.node.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cryptonas.format.Documents;
import org.cryptonas.format.PublishedPoints;
import org.cryptonas.format.WholeFile;
import org.cryptonas.node.cost.CostView;
import org.cryptonas.node.cost.CostedNetwork;
import org.cryptonas.node.cost.Costing;
import org.cryptonas.node.cost.LatencyByLayer;
import org.cryptonas.node.cost.LatencyByLayerView;
import org.cryptonas.node.cost.OneProtocol;
import org.cryptonas.node.cost.Setting;
import org.cryptonas.node.cost.SeveralProtocols;
import org.cryptonas.node.cost.ValidationView;
import org.cryptonas.protocol.cost.Protocol;
import org.cryptonas.protocol.validation.Validation;
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
      "  " + CryptoNas.PROGRAM + " cost --validate",
    })
final class CostCommand implements Callable<Integer> {
  private static final String FIGURE = "latency-by-layer";

  /** Published figures come with their own protocol, link and machines. */
  private static final List<String> NOT_VALIDATED =
      List.of("--figure", "--protocol", "--link", "--client", "--server", "--svg");

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

  @Option(
      names = "--validate",
      description =
          "In place of a network: hold simulations against published figures; exit with 1 when one is off.")
  private boolean validate;

  @Override
  public Integer call() throws IOException {
    refuseMixtures();
    requireRoomForPicture();
    CostSettings settings = configured.configuration(configured.assignments()).settings().cost();
    CostView view = view(settings, new CostCatalogue(settings));
    String text = common.json() ? Documents.text(view.document()) : text(view.lines());
    if (svg.isPresent()) {
      WholeFile.write(svg.get(), view.svg().orElseThrow());
    }
    print(view, text);
    return view.passed() ? 0 : 1;
  }

  private void requireRoomForPicture() throws IOException {
    if (svg.isEmpty()) {
      return;
    }
    Path file = GivenFiles.toWrite("--svg", svg.get());
    for (Path given : subject.files()) {
      GivenFiles.requireOther("--svg", file, given);
    }
    if (configured.file().isPresent()) {
      GivenFiles.requireOther("--svg", file, configured.file().get());
    }
  }

  private void refuseMixtures() {
    if (validate) {
      refuseBeside("--validate", NOT_VALIDATED);
      refuseBeside("--validate", SubjectOptions.NAMES);
    }
    if (figure.isPresent()) {
      refuseBeside("--figure", SubjectOptions.NAMES);
    }
  }

  private void refuseBeside(String mode, List<String> options) {
    for (String option : options) {
      if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
        throw misuse("%s and %s given, expected one of them".formatted(mode, option));
      }
    }
  }

  private CostView view(CostSettings settings, CostCatalogue catalogue) throws IOException {
    if (validate) {
      return new ValidationView(Validation.of(PublishedPoints.all(), catalogue::protocol));
    }
    return figure.isPresent()
        ? figure(figure.get(), where.setting(settings, catalogue), catalogue)
        : costs(settings, catalogue);
  }

  private CostView figure(String name, Setting setting, CostCatalogue catalogue) {
    if (!name.equals(FIGURE)) {
      throw misuse("--figure '%s' given, expected %s".formatted(name, FIGURE));
    }
    List<LatencyByLayer> points = LatencyByLayer.of(protocol.namedOrAll(catalogue), setting);
    return new LatencyByLayerView(points, setting);
  }

  private CostView costs(CostSettings settings, CostCatalogue catalogue) throws IOException {
    List<Protocol> protocols = protocol.namedOr(settings.protocol(), catalogue);
    CostedNetwork network = subject.network();
    Setting setting = where.setting(settings, catalogue);
    Costing costing = Costing.of(network, setting, protocols).requireAny();
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

  private ParameterException misuse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
