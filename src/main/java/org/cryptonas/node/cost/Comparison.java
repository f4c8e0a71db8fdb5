package org.cryptonas.node.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.cryptonas.node.progress.TextTable;
import org.cryptonas.protocol.cost.CostReport;
import org.cryptonas.protocol.cost.PhaseCost;

/** Several protocols' costs for people, side by side: a column a protocol. */
public final class Comparison {
  private static final List<String> NOTES =
      List.of(
          "Bytes and rounds compare as they stand. Seconds do less so: each protocol's constants come",
          "from runs of its own, on machines and programs of its own, and some were fitted or recalled",
          "(see actors-docs/protocols.md).");

  private final Costing costing;
  private final List<List<String>> rows = new ArrayList<>();

  private Comparison(Costing costing) {
    this.costing = costing;
  }

  /** The lines of the comparison. */
  public static List<String> lines(Costing costing) {
    return new Comparison(costing).lines();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(costing.network().line());
    lines.add("over " + costing.setting().line());
    lines.add("");
    lines.addAll(table().linesUnder("Simulated cost of one inference"));
    lines.add("");
    lines.addAll(trust().linesUnder("How far they can be trusted"));
    lines.add("");
    costing.refusals().forEach(refusal -> lines.add(refusal.line()));
    lines.addAll(NOTES);
    return lines;
  }

  private TextTable table() {
    phase("offline", CostReport::offline);
    phase("online", CostReport::online);
    phase("total", CostReport::total);
    row("kept by client", report -> Figures.whole(report.storage().client()));
    row("kept by server", report -> Figures.whole(report.storage().server()));
    return new TextTable(cells("", CostReport::protocol), rows);
  }

  /** Words, which would keep figures in the same column from standing to the right. */
  private TextTable trust() {
    return new TextTable(
        cells("", CostReport::protocol),
        List.of(
            cells("bytes", report -> Standings.word(report.bytesStanding())),
            cells("seconds", report -> Standings.word(report.secondsStanding()))));
  }

  private void phase(String name, Function<CostReport, PhaseCost> of) {
    whole(name + " bytes up", of, cost -> cost.up().wire());
    whole(name + " bytes down", of, cost -> cost.down().wire());
    whole(name + " payload", of, cost -> cost.up().payload() + cost.down().payload());
    whole(name + " rounds", of, PhaseCost::rounds);
    seconds(name + " client s", of, PhaseCost::clientSeconds);
    seconds(name + " server s", of, PhaseCost::serverSeconds);
    seconds(name + " seconds", of, PhaseCost::seconds);
    seconds(name + " overlapped", of, PhaseCost::overlappedSeconds);
  }

  private void whole(
      String name, Function<CostReport, PhaseCost> of, ToLongFunction<PhaseCost> figure) {
    row(name, report -> Figures.whole(figure.applyAsLong(of.apply(report))));
  }

  private void seconds(
      String name, Function<CostReport, PhaseCost> of, ToDoubleFunction<PhaseCost> figure) {
    row(name, report -> Figures.seconds(figure.applyAsDouble(of.apply(report))));
  }

  private void row(String name, Function<CostReport, String> cell) {
    rows.add(cells(name, cell));
  }

  private List<String> cells(String name, Function<CostReport, String> cell) {
    return Stream.concat(Stream.of(name), costing.reports().stream().map(cell)).toList();
  }
}
