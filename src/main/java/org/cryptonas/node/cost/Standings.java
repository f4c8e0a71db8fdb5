package org.cryptonas.node.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cryptonas.protocol.cost.CostReport;
import org.cryptonas.protocol.cost.Standing;

/** What the constants behind a cost rest on, for people. */
final class Standings {
  private static final int WIDTH = 100;
  private static final String INDENT = "  ";

  private Standings() {}

  /** The names of the constants of each standing, in lines. */
  static List<String> lines(Map<String, Standing> standing) {
    List<String> lines = new ArrayList<>();
    lines.add("Where the constants come from");
    for (Standing one : Standing.values()) {
      List<String> names = names(standing, one);
      if (!names.isEmpty()) {
        lines.addAll(wrapped(word(one) + ": " + String.join(", ", names)));
      }
    }
    return lines;
  }

  /** What bytes and seconds as a whole rest on. */
  static String line(CostReport report) {
    return "bytes are %s, seconds %s: as good as the least of the constants behind them, below"
        .formatted(word(report.bytesStanding()), word(report.secondsStanding()));
  }

  static String word(Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> names(Map<String, Standing> standing, Standing one) {
    return standing.keySet().stream().filter(name -> standing.get(name) == one).sorted().toList();
  }

  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(INDENT);
      }
      line.append(line.toString().isBlank() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
