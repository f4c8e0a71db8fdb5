package org.cryptonas.node.live;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page ended: a place in an order rather than a count, so that the next page neither
 * repeats nor leaves out a candidate because others came or moved meanwhile.
 *
 * @param known whether the place is among candidates of which it is known what to order them by
 * @param rank the place; empty for the beginning
 */
public record Cursor(boolean known, Optional<Rank> rank) {
  /** Before the first page. */
  public static final Cursor START = new Cursor(true, Optional.empty());

  private static final Pattern TEXT = Pattern.compile("([ku])([0-9a-f]{1,16})-(\\d{1,18})");
  private static final int HEX = 16;

  static Cursor at(boolean known, Rank rank) {
    return new Cursor(known, Optional.of(rank));
  }

  /** The cursor that {@link #toString} wrote; empty where the text is none. */
  public static Optional<Cursor> parse(String text) {
    Matcher found = TEXT.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    double value = Double.longBitsToDouble(Long.parseUnsignedLong(found.group(2), HEX));
    return Double.isFinite(value)
        ? Optional.of(
            at(found.group(1).equals("k"), new Rank(value, Long.parseLong(found.group(3)))))
        : Optional.empty();
  }

  /** For a request's address. */
  @Override
  public String toString() {
    return rank.map(
            at ->
                "%s%s-%d"
                    .formatted(
                        known ? "k" : "u",
                        Long.toHexString(Double.doubleToLongBits(at.value())),
                        at.number()))
        .orElse("");
  }
}
