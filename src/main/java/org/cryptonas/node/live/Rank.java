package org.cryptonas.node.live;

import java.util.Comparator;

/**
 * A candidate's place in an order.
 *
 * @param value what it is ordered by
 * @param number which candidate; settles ties
 */
record Rank(double value, long number) implements Comparable<Rank> {
  private static final Comparator<Rank> ORDER =
      Comparator.comparingDouble(Rank::value).thenComparingLong(Rank::number);

  @Override
  public int compareTo(Rank other) {
    return ORDER.compare(this, other);
  }
}
