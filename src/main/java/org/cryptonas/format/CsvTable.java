package org.cryptonas.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Rows of comma-separated values whose cells go by the names of columns. Blank lines and those that
 * start with {@code #} are skipped. A first row that names one of the columns is a header: columns
 * may then stand in any order, and further ones are not read. Without it the columns are the
 * expected ones in their order, and cells at the end of a row may be left out.
 */
final class CsvTable {
  private static final ObjectReader LINE =
      new CsvMapper()
          .readerFor(String[][].class)
          .withFeatures(CsvParser.Feature.WRAP_AS_ARRAY, CsvParser.Feature.TRIM_SPACES);
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final List<String> expected;
  private final List<CsvRow> rows = new ArrayList<>();
  private List<String> columns = List.of();

  private CsvTable(List<String> expected) {
    this.expected = expected;
  }

  /**
   * The rows of a text, header and comments left out.
   *
   * @throws InvalidDocumentException when there is no row, a column is missing, or a line is no
   *     row; the message names the line
   */
  static List<CsvRow> read(String text, List<String> expected) {
    CsvTable table = new CsvTable(expected);
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      table.read(number, line.replace(BYTE_ORDER_MARK, "").strip());
    }
    if (table.rows.isEmpty()) {
      throw new InvalidDocumentException(
          "no row, expected at least one of " + String.join(",", expected));
    }
    return List.copyOf(table.rows);
  }

  private void read(int number, String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    List<String> cells = cells(number, line);
    if (!columns.isEmpty()) {
      rows.add(row(number, cells));
    } else if (cells.stream().anyMatch(expected::contains)) {
      columns = header(number, cells);
    } else {
      columns = expected;
      rows.add(row(number, cells));
    }
  }

  private static List<String> cells(int number, String line) {
    try {
      String[][] lines = LINE.readValue(line);
      return lines.length == 0 ? List.of() : Arrays.asList(lines[0]);
    } catch (JsonProcessingException e) {
      throw CsvRow.refused(number, "not comma-separated values: " + e.getOriginalMessage());
    }
  }

  private List<String> header(int number, List<String> names) {
    for (String column : expected) {
      if (!names.contains(column)) {
        throw CsvRow.refused(
            number,
            "column %s is missing, expected %s".formatted(column, String.join(",", expected)));
      }
    }
    if (new HashSet<>(names).size() < names.size()) {
      throw CsvRow.refused(
          number, "a column is there twice, expected each once: " + String.join(",", names));
    }
    return names;
  }

  private CsvRow row(int number, List<String> cells) {
    if (cells.size() > columns.size()) {
      throw CsvRow.refused(
          number,
          "%d cells, expected %d: %s"
              .formatted(cells.size(), columns.size(), String.join(",", columns)));
    }
    Map<String, String> byColumn = new HashMap<>();
    for (int at = 0; at < cells.size(); at++) {
      byColumn.put(columns.get(at), cells.get(at));
    }
    return new CsvRow(number, byColumn);
  }
}
