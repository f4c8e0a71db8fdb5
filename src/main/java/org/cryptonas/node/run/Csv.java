package org.cryptonas.node.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table of comma-separated values: a header, then a line a row.
 *
 * @param columns what a row shows, first column first
 */
record Csv<R>(List<Column<R>> columns) {

  /**
   * A column.
   *
   * @param name its heading
   * @param value a row's value; empty where the row has none
   */
  record Column<R>(String name, Function<R, Optional<?>> value) {
    static <R> Column<R> of(String name, Function<R, ?> value) {
      return new Column<>(name, row -> Optional.of(value.apply(row)));
    }
  }

  /** The table with these rows. */
  String text(List<R> rows) {
    CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true);
    columns.forEach(column -> schema.addColumn(column.name()));
    List<List<String>> cells = rows.stream().map(this::cells).toList();
    try {
      return new CsvMapper().writer(schema.build()).writeValueAsString(cells);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("rows of texts are always a table", e);
    }
  }

  private List<String> cells(R row) {
    return columns.stream().map(column -> cell(column.value().apply(row))).toList();
  }

  private static String cell(Optional<?> value) {
    return value
        .map(v -> v instanceof Enum<?> e ? e.name().toLowerCase(Locale.ROOT) : v.toString())
        .orElse("");
  }
}
