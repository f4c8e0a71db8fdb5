package org.cryptonas.node.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cryptonas.node.picture.SecondsText;
import org.cryptonas.node.progress.TextTable;
import org.cryptonas.protocol.cost.Standing;
import org.cryptonas.protocol.validation.Figure;
import org.cryptonas.protocol.validation.Outcome;

/**
 * How far simulations are off what was published.
 *
 * @param outcomes in the order of the points, at least one
 */
public record ValidationView(List<Outcome> outcomes) implements CostView {
  private static final double LEAST_PERCENT = 0.005;
  private static final List<String> HEADINGS =
      List.of(
          "result", "simulated", "published", "error %", "within %", "standing", "point", "what");

  /**
   * A point as JSON.
   *
   * @param id the point's
   * @param what what was run and measured
   * @param simulated our value; absent where there is none, as the remark says
   * @param published theirs
   * @param unit of both
   * @param error percent of the published value; absent where there is none
   * @param tolerance the most that error may be, either way
   * @param standing how far the published value can be trusted
   * @param source where it was published
   * @param passed whether the simulation is close enough
   * @param remark mostly empty
   */
  public record PointJson(
      String id,
      String what,
      OptionalDouble simulated,
      double published,
      String unit,
      OptionalDouble error,
      double tolerance,
      Standing standing,
      String source,
      boolean passed,
      String remark) {
    private static PointJson of(Outcome outcome) {
      Figure figure = outcome.figure();
      return new PointJson(
          outcome.id(),
          outcome.what(),
          outcome.simulated(),
          figure.value(),
          figure.unit(),
          outcome.error(),
          figure.tolerance(),
          figure.standing(),
          figure.source(),
          outcome.passed(),
          outcome.remark());
    }
  }

  @Override
  public boolean passed() {
    return outcomes.stream().allMatch(Outcome::passed);
  }

  @Override
  public List<String> lines() {
    List<List<String>> rows = outcomes.stream().map(ValidationView::cells).toList();
    List<String> lines =
        new ArrayList<>(new TextTable(HEADINGS, rows).linesUnder("Published figures, simulated"));
    outcomes.stream()
        .filter(outcome -> !outcome.remark().isEmpty())
        .forEach(outcome -> lines.add("%s: %s".formatted(outcome.id(), outcome.remark())));
    lines.add(count());
    return lines;
  }

  @Override
  public Object document() {
    return outcomes.stream().map(PointJson::of).toList();
  }

  @Override
  public Optional<String> svg() {
    return Optional.empty();
  }

  private String count() {
    List<String> failed =
        outcomes.stream().filter(outcome -> !outcome.passed()).map(Outcome::id).toList();
    String which = failed.isEmpty() ? "" : ": " + String.join(", ", failed);
    return "%d of %d points pass, %d fail%s"
        .formatted(outcomes.size() - failed.size(), outcomes.size(), failed.size(), which);
  }

  private static List<String> cells(Outcome outcome) {
    Figure figure = outcome.figure();
    return List.of(
        outcome.passed() ? "pass" : "FAIL",
        outcome.simulated().isPresent() ? number(outcome.simulated().getAsDouble()) : "-",
        number(figure.value()),
        outcome.error().isPresent() ? signed(outcome.error().getAsDouble()) : "-",
        SecondsText.significant(figure.tolerance()),
        Standings.word(figure.standing()),
        outcome.id(),
        "%s (%s)".formatted(outcome.what(), figure.unit()));
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Figures.whole((long) value) : SecondsText.significant(value);
  }

  private static String signed(double percent) {
    return Math.abs(percent) < LEAST_PERCENT
        ? "0.00"
        : String.format(Locale.ROOT, "%+.2f", percent);
  }
}
