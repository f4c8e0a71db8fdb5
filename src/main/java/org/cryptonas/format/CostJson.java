package org.cryptonas.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cryptonas.protocol.cost.CostReport;
import org.cryptonas.protocol.cost.LayerCost;
import org.cryptonas.protocol.cost.OperationCost;
import org.cryptonas.protocol.cost.PhaseCost;
import org.cryptonas.protocol.cost.Standing;

/**
 * The simulated cost of one private inference, for {@code cost --json}; actors-docs/cost-json.md
 * describes every field.
 *
 * @param protocol protocol's name
 * @param link link's name
 * @param client client's machine
 * @param server server's machine
 * @param relus rectifications of one inference
 * @param macs multiply-accumulates of one inference
 * @param phases what each phase costs
 * @param clientStorageBytes bytes the client keeps between the phases
 * @param serverStorageBytes bytes the server keeps between the phases
 * @param layers what each step costs, in the order in which they run
 * @param standing how far {@code bytes}, {@code seconds} and each constant behind them can be
 *     trusted
 */
public record CostJson(
    String protocol,
    String link,
    String client,
    String server,
    long relus,
    long macs,
    PhasesJson phases,
    long clientStorageBytes,
    long serverStorageBytes,
    List<LayerJson> layers,
    Map<String, Standing> standing) {

  /** A cost by phase; the total is both after one another. */
  public record PhasesJson(PhaseJson offline, PhaseJson online, PhaseJson total) {
    private static PhasesJson of(PhaseCost offline, PhaseCost online) {
      return new PhasesJson(
          PhaseJson.of(offline), PhaseJson.of(online), PhaseJson.of(offline.then(online)));
    }
  }

  /** One phase: bytes on the wire and their cryptographic payload, rounds, seconds. */
  public record PhaseJson(
      long bytesUp,
      long bytesDown,
      long payloadBytesUp,
      long payloadBytesDown,
      int rounds,
      double clientSeconds,
      double serverSeconds,
      double seconds,
      double overlappedSeconds) {
    private static PhaseJson of(PhaseCost cost) {
      return new PhaseJson(
          cost.up().wire(),
          cost.down().wire(),
          cost.up().payload(),
          cost.down().payload(),
          cost.rounds(),
          cost.clientSeconds(),
          cost.serverSeconds(),
          cost.seconds(),
          cost.overlappedSeconds());
    }
  }

  /** One step as if nothing ran beside it, with its operations by label. */
  public record LayerJson(
      int index,
      String kind,
      String name,
      PhasesJson phases,
      Map<String, OperationCost> operations) {
    private static LayerJson of(CostReport report, LayerCost layer) {
      Map<String, OperationCost> operations = new LinkedHashMap<>();
      report
          .operations(layer)
          .forEach((operation, cost) -> operations.put(operation.label(), cost));
      return new LayerJson(
          layer.index(),
          layer.kind(),
          layer.name(),
          PhasesJson.of(report.alone(layer.offline()), report.alone(layer.online())),
          operations);
    }
  }

  /** The document of a report. */
  public static CostJson of(CostReport report) {
    return new CostJson(
        report.protocol(),
        report.link().name(),
        report.parties().client().name(),
        report.parties().server().name(),
        report.relus(),
        report.macs(),
        PhasesJson.of(report.offline(), report.online()),
        report.storage().client(),
        report.storage().server(),
        report.layers().stream().map(layer -> LayerJson.of(report, layer)).toList(),
        standing(report));
  }

  private static Map<String, Standing> standing(CostReport report) {
    Map<String, Standing> standing = new LinkedHashMap<>();
    standing.put("bytes", report.bytesStanding());
    standing.put("seconds", report.secondsStanding());
    standing.putAll(report.standing());
    return standing;
  }
}
