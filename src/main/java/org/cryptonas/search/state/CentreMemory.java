package org.cryptonas.search.state;

import org.cryptonas.search.event.SearchEvent;

/**
 * Where the centre of the shared weights is.
 *
 * @param version 0 before any lesson
 * @param weights content hash; empty before there are weights
 */
public record CentreMemory(long version, String weights) {
  /** Of a search that has not begun. */
  public static final CentreMemory NONE = new CentreMemory(0, "");

  /** Whether there are weights at all. */
  public boolean begun() {
    return !weights.isEmpty();
  }

  CentreMemory updated(SearchEvent event) {
    return event instanceof SearchEvent.WeightsMoved moved
        ? new CentreMemory(moved.version(), moved.weights())
        : this;
  }
}
