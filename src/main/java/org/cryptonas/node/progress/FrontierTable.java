package org.cryptonas.node.progress;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.cryptonas.node.run.FrontierDocument;
import org.cryptonas.node.run.FrontierDocument.Point;

/** The frontier for people: a line a point, in order of cost. */
public final class FrontierTable {
  /** Names of the columns. */
  public static final List<String> HEADINGS =
      List.of(
          "budget",
          "ReLUs",
          "parameters",
          "MACs",
          "validation",
          "test",
          "seconds",
          "bytes",
          "pattern");

  private FrontierTable() {}

  /** The table with its headings, and what it is the frontier of; a line where it is empty. */
  public static List<String> lines(FrontierDocument document) {
    if (document.points().isEmpty()) {
      return List.of("No candidate was trained on its own: the frontier is empty");
    }
    FrontierDocument.Search search = document.search();
    return new TextTable(HEADINGS, document.points().stream().map(FrontierTable::cells).toList())
        .linesUnder(
            "Frontier on %s, seed %d, policy %s; costs are simulated: %s"
                .formatted(search.dataset(), search.seed(), search.policy(), search.axis()));
  }

  /** A point, a cell a column. */
  public static List<String> cells(Point point) {
    return List.of(
        whole(point.budget()),
        whole(point.relus()),
        whole(point.parameters()),
        whole(point.macs()),
        percent(OptionalDouble.of(point.validationAccuracy())),
        percent(point.testAccuracy()),
        String.format(Locale.ROOT, "%.3f", point.cost().seconds()),
        whole(point.cost().bytesUp() + point.cost().bytesDown()),
        point.pattern().toString());
  }

  private static String whole(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent() ? Words.percent(share.getAsDouble()) : "-";
  }
}
