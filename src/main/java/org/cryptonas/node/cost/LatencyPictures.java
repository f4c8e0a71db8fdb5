package org.cryptonas.node.cost;

import java.util.List;
import java.util.stream.Stream;
import org.cryptonas.node.picture.LatencyPicture;
import org.cryptonas.node.picture.LatencyPicture.Bar;
import org.cryptonas.node.picture.LatencyPicture.Part;
import org.cryptonas.node.picture.LatencyPicture.Row;
import org.cryptonas.node.picture.LatencyPicture.Segment;
import org.cryptonas.protocol.cost.CostReport;
import org.cryptonas.protocol.cost.LayerCost;
import org.cryptonas.protocol.cost.Link;
import org.cryptonas.protocol.cost.PhaseCost;

/** Reads pictures of latencies off reports. */
public final class LatencyPictures {
  private static final String ONLINE = "online, seconds";

  private LatencyPictures() {}

  /** A row a layer; both phases beside each other where the protocol has both. */
  public static LatencyPicture byLayer(CostedNetwork network, CostReport report) {
    boolean twoPhases = report.offline().seconds() > 0;
    return new LatencyPicture(
        "Simulated latency by layer: %s under %s".formatted(network.name(), report.protocol()),
        new Setting(report.link(), report.parties()).line(),
        twoPhases ? List.of("offline, seconds", ONLINE) : List.of(ONLINE),
        report.layers().stream().map(layer -> row(report, layer, twoPhases)).toList());
  }

  /** A row a protocol, offline and online in one bar. */
  public static LatencyPicture byProtocol(Costing costing) {
    return new LatencyPicture(
        "Simulated latency by protocol: %s".formatted(costing.network().name()),
        costing.setting().line(),
        List.of("offline and online, seconds"),
        costing.reports().stream().map(LatencyPictures::row).toList());
  }

  private static Row row(CostReport report, LayerCost layer, boolean twoPhases) {
    Bar online = new Bar(segments(report.alone(layer.online()), report.link(), false));
    Bar offline = new Bar(segments(report.alone(layer.offline()), report.link(), false));
    String index = layer.index() < 0 ? "" : layer.index() + " ";
    String label = "%s%s %s".formatted(index, layer.kind(), layer.name());
    return new Row(label, twoPhases ? List.of(offline, online) : List.of(online));
  }

  private static Row row(CostReport report) {
    Stream<Segment> offline = segments(report.offline(), report.link(), true).stream();
    Stream<Segment> online = segments(report.online(), report.link(), false).stream();
    return new Row(report.protocol(), List.of(new Bar(Stream.concat(offline, online).toList())));
  }

  private static List<Segment> segments(PhaseCost cost, Link link, boolean early) {
    double wire = link.transferSeconds(cost.up(), cost.down());
    return Stream.of(
            new Segment(Part.CLIENT, early, cost.clientSeconds()),
            new Segment(Part.SERVER, early, cost.serverSeconds()),
            new Segment(Part.WIRE, early, wire),
            new Segment(Part.WAITING, early, cost.rounds() * link.roundTrip()))
        .filter(segment -> segment.seconds() > 0)
        .toList();
  }
}
