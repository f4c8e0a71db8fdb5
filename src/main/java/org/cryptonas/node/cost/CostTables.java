package org.cryptonas.node.cost;

import java.util.ArrayList;
import java.util.List;
import org.cryptonas.node.progress.TextTable;
import org.cryptonas.protocol.cost.CostReport;
import org.cryptonas.protocol.cost.LayerCost;
import org.cryptonas.protocol.cost.PhaseCost;

/** One protocol's cost for people: by phase, by layer, and what the figures rest on. */
public final class CostTables {
  private static final List<String> PHASES =
      List.of(
          "phase",
          "bytes up",
          "bytes down",
          "payload",
          "rounds",
          "client s",
          "server s",
          "seconds",
          "overlapped");
  private static final List<String> LAYERS =
      List.of(
          "index",
          "kind",
          "shape",
          "ReLUs",
          "offline up",
          "down",
          "seconds",
          "online up",
          "down",
          "seconds",
          "name");

  private final CostedNetwork network;
  private final CostReport report;

  private CostTables(CostedNetwork network, CostReport report) {
    this.network = network;
    this.report = report;
  }

  /** The lines of a report. */
  public static List<String> lines(CostedNetwork network, CostReport report) {
    return new CostTables(network, report).lines();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(network.line());
    Setting setting = new Setting(report.link(), report.parties());
    lines.add("%s over %s".formatted(report.protocol(), setting.line()));
    lines.add("");
    lines.addAll(phases().linesUnder("Simulated cost of one inference, by phase"));
    lines.add(storage());
    lines.add(Standings.line(report));
    lines.add("");
    lines.addAll(layers().linesUnder("By layer, each as if it ran alone"));
    lines.add("");
    lines.addAll(Standings.lines(report.standing()));
    return lines;
  }

  private TextTable phases() {
    return new TextTable(
        PHASES,
        List.of(
            phase("offline", report.offline()),
            phase("online", report.online()),
            phase("total", report.total())));
  }

  private static List<String> phase(String name, PhaseCost cost) {
    return List.of(
        name,
        Figures.whole(cost.up().wire()),
        Figures.whole(cost.down().wire()),
        Figures.whole(cost.up().payload() + cost.down().payload()),
        Figures.whole(cost.rounds()),
        Figures.seconds(cost.clientSeconds()),
        Figures.seconds(cost.serverSeconds()),
        Figures.seconds(cost.seconds()),
        Figures.seconds(cost.overlappedSeconds()));
  }

  private String storage() {
    return "kept between the phases: %s bytes by the client, %s bytes by the server"
        .formatted(
            Figures.whole(report.storage().client()), Figures.whole(report.storage().server()));
  }

  private TextTable layers() {
    return new TextTable(LAYERS, report.layers().stream().map(this::layer).toList());
  }

  private List<String> layer(LayerCost layer) {
    PhaseCost offline = report.alone(layer.offline());
    PhaseCost online = report.alone(layer.online());
    return List.of(
        layer.index() < 0 ? "-" : "" + layer.index(),
        layer.kind(),
        network.shape(layer.index()),
        network.relus(layer.index()),
        Figures.bytes(offline.up().wire()),
        Figures.bytes(offline.down().wire()),
        Figures.seconds(offline.seconds()),
        Figures.bytes(online.up().wire()),
        Figures.bytes(online.down().wire()),
        Figures.seconds(online.seconds()),
        layer.name());
  }
}
