package org.cryptonas.format;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * One row of a table.
 *
 * @param line number of its line, from 1
 * @param cells by their column; those left out are missing
 */
record CsvRow(int line, Map<String, String> cells) {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern TOO_LARGE = Pattern.compile("[0-9]{10,}");

  CsvRow {
    cells = Map.copyOf(cells);
  }

  /** The text of a cell; empty where there is none. */
  String text(String column) {
    return cells.getOrDefault(column, "");
  }

  /** A cell that must be there and say something. */
  String required(String column, String expected) {
    if (text(column).isEmpty()) {
      throw refused("%s: missing, expected %s".formatted(column, expected));
    }
    return text(column);
  }

  /** A whole number that must be there. */
  int whole(String column, int least) {
    String expected = "a whole number of at least " + least;
    String cell = required(column, expected);
    if (TOO_LARGE.matcher(cell).matches()) {
      throw unexpected(column, "at most 999999999");
    }
    if (!WHOLE.matcher(cell).matches() || Integer.parseInt(cell) < least) {
      throw unexpected(column, expected);
    }
    return Integer.parseInt(cell);
  }

  /** A cell is there and says what it should not. */
  InvalidDocumentException unexpected(String column, String expected) {
    return refused("%s: was \"%s\", expected %s".formatted(column, text(column), expected));
  }

  InvalidDocumentException refused(String reason) {
    return refused(line, reason);
  }

  static InvalidDocumentException refused(int line, String reason) {
    return new InvalidDocumentException("line %d: %s".formatted(line, reason));
  }
}
