package org.cryptonas.node.progress;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows in columns as wide as their widest cell, numbers to the right, the last column to the left.
 *
 * @param headings one a column
 * @param rows as many cells as there are headings
 */
record TextTable(List<String> headings, List<List<String>> rows) {
  List<String> linesUnder(String title) {
    List<String> lines = new ArrayList<>();
    lines.add(title);
    lines.add(line(headings));
    rows.forEach(row -> lines.add(line(row)));
    return lines;
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    int last = cells.size() - 1;
    for (int column = 0; column < last; column++) {
      String cell = cells.get(column);
      line.append(" ".repeat(width(column) - cell.length())).append(cell).append("  ");
    }
    return line.append(cells.get(last)).toString();
  }

  private int width(int column) {
    int widest = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    return Math.max(headings.get(column).length(), widest);
  }
}
