package org.cryptonas.node.picture;

import java.util.List;

/**
 * What a picture of latencies shows: rows of bars, each bar of the parts that its seconds go to.
 *
 * @param title the heading
 * @param subtitle what was costed and where
 * @param columns what the bars of a row show, one beside the other, each column to a scale of its
 *     own; at least one
 * @param rows from top to bottom
 */
public record LatencyPicture(String title, String subtitle, List<String> columns, List<Row> rows) {
  public LatencyPicture {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    int bars = columns.size();
    if (rows.stream().anyMatch(row -> row.bars().size() != bars)) {
      throw new IllegalArgumentException(
          "a row with another number of bars than %d, expected one a column".formatted(bars));
    }
  }

  /** What seconds go to, in the order in which they are stacked. */
  public enum Part {
    CLIENT("client computes"),
    SERVER("server computes"),
    WIRE("bytes on the wire"),
    WAITING("waiting for round trips");

    private final String words;

    Part(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * A row.
   *
   * @param label what it is about
   * @param bars one a column
   */
  public record Row(String label, List<Bar> bars) {}

  /**
   * A bar.
   *
   * @param segments from left to right
   */
  public record Bar(List<Segment> segments) {
    double seconds() {
      return segments.stream().mapToDouble(Segment::seconds).sum();
    }
  }

  /**
   * A piece of a bar.
   *
   * @param part what the seconds go to
   * @param early whether they fall due before the input is known, where a bar shows both phases
   * @param seconds finite, not negative
   */
  public record Segment(Part part, boolean early, double seconds) {
    public Segment {
      if (!(seconds >= 0) || Double.isInfinite(seconds)) {
        throw new IllegalArgumentException(
            "%s: %s seconds, expected a finite number that is not negative"
                .formatted(part, seconds));
      }
    }

    String line() {
      return "%s%s %s s"
          .formatted(early ? "offline " : "", part.words(), SecondsText.significant(seconds));
    }
  }

  /** Whether a bar anywhere shows both phases. */
  boolean showsPhases() {
    return rows.stream()
        .flatMap(row -> row.bars().stream())
        .flatMap(bar -> bar.segments().stream())
        .anyMatch(Segment::early);
  }
}
