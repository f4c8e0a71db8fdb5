package org.cryptonas.node.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;

/**
 * Points as characters: a value over a cost, both from the least to the most there is.
 *
 * @param rows of the plot, without its axis; at least 2
 * @param columns of the plot, without what stands before it; at least 20
 */
record TextPlot(int rows, int columns) {
  private static final int LABEL = 8;

  /** A point; the value is a share, from 0 to 1. */
  record Dot(double cost, double value) {}

  /** The plot, two lines for its axis included; empty where there is nothing to show. */
  List<String> lines(List<Dot> dots) {
    List<Dot> known = dots.stream().filter(dot -> Double.isFinite(dot.cost())).toList();
    return known.isEmpty() ? List.of() : drawn(known);
  }

  private List<String> drawn(List<Dot> dots) {
    DoubleSummaryStatistics costs = dots.stream().mapToDouble(Dot::cost).summaryStatistics();
    DoubleSummaryStatistics values = dots.stream().mapToDouble(Dot::value).summaryStatistics();
    char[][] cells = new char[rows][columns];
    Arrays.stream(cells).forEach(row -> Arrays.fill(row, ' '));
    for (Dot dot : dots) {
      cells[rows - 1 - place(dot.value(), values, rows)][place(dot.cost(), costs, columns)] = 'o';
    }
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      lines.add(label(row, values) + "|" + new String(cells[row]).stripTrailing());
    }
    lines.add(" ".repeat(LABEL) + "+" + "-".repeat(columns));
    lines.add(" ".repeat(LABEL + 1) + ends(costs));
    return lines;
  }

  private static int place(double value, DoubleSummaryStatistics all, int places) {
    double range = all.getMax() - all.getMin();
    return range == 0
        ? (places - 1) / 2
        : (int) Math.round((value - all.getMin()) / range * (places - 1));
  }

  /** The first row bears the highest value, the last the lowest. */
  private String label(int row, DoubleSummaryStatistics values) {
    if (row > 0 && row < rows - 1) {
      return " ".repeat(LABEL);
    }
    double value = row == 0 ? values.getMax() : values.getMin();
    return String.format(Locale.ROOT, "%6.2f %%", 100 * value);
  }

  private String ends(DoubleSummaryStatistics costs) {
    String first = number(costs.getMin());
    String last = number(costs.getMax());
    int between = Math.max(1, columns - first.length() - last.length());
    return first + " ".repeat(between) + last;
  }

  private static String number(double cost) {
    return String.format(Locale.ROOT, "%.4g s", cost);
  }
}
