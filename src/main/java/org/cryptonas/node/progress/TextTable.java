package org.cryptonas.node.progress;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows in columns as wide as their widest cell: columns of figures to the right, columns of words
 * to the left.
 *
 * @param headings one a column
 * @param rows as many cells as there are headings
 */
public record TextTable(List<String> headings, List<List<String>> rows) {
  private static final String FIGURE = "(-|[-+<]?[0-9].*)?";

  /** A line of title, one of headings and one a row. */
  public List<String> linesUnder(String title) {
    List<String> lines = new ArrayList<>();
    lines.add(title);
    lines.add(line(headings));
    rows.forEach(row -> lines.add(line(row)));
    return lines;
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      String space = " ".repeat(width(column) - cell.length());
      line.append(figures(column) ? space + cell : cell + space).append("  ");
    }
    return line.toString().stripTrailing();
  }

  private boolean figures(int column) {
    return rows.stream().allMatch(row -> row.get(column).matches(FIGURE));
  }

  private int width(int column) {
    int widest = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    return Math.max(headings.get(column).length(), widest);
  }
}
