package org.cryptonas.format;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cryptonas.protocol.validation.PublishedPoint;

/**
 * Published figures that simulations are held against, as comma-separated values with the columns
 * {@code id,protocol,program,settings,link,client,server,quantity,value,unit,tolerance,standing,
 * source,rank} under a header. Blank lines and those that start with {@code #} are skipped.
 *
 * <ul>
 *   <li>{@code program}: the name of a {@linkplain PublishedPrograms published network}, or steps
 *       such as {@code conv 32 64 64 3 1; relu 32 64}: the cells of {@link ProgramCsv}.
 *   <li>{@code settings}: other values of the protocol's constants, such as {@code ring-bits=32};
 *       several with {@code ;} between; may be empty.
 *   <li>{@code link}: megabits a second up and down and the round trip in milliseconds, such as
 *       {@code 3000/3000/0.3}.
 *   <li>{@code client}, {@code server}: names of machines; empty is {@code epyc-7502}.
 *   <li>{@code quantity}: a {@link org.cryptonas.protocol.validation.Measure measure}.
 *   <li>{@code tolerance}: in percent of the value; 0 for the very number.
 *   <li>{@code rank}: groups, with blanks between; points of one group must stand in the order of
 *       their published values; may be empty.
 * </ul>
 */
public final class PublishedPoints {
  private PublishedPoints() {}

  /** The points that ship with the program. */
  public static List<PublishedPoint> all() {
    return read(Resource.text("published-points.csv"));
  }

  /**
   * The points that rows describe.
   *
   * @throws InvalidDocumentException when a row describes none or has the id of another, naming
   *     line, column and why
   */
  public static List<PublishedPoint> read(String text) {
    List<CsvRow> rows = CsvTable.read(text, PointRow.COLUMNS);
    Set<String> ids = new HashSet<>();
    for (CsvRow row : rows) {
      if (!ids.add(row.text(PointRow.ID))) {
        throw row.unexpected(PointRow.ID, "one that no other point has");
      }
    }
    return rows.stream().map(PointRow::new).map(PointRow::point).toList();
  }
}
