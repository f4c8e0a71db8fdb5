package org.cryptonas.search.event;

import org.cryptonas.arch.Architecture;

/**
 * An architecture made for one budget.
 *
 * @param proposal number of the proposal whose pattern it has
 * @param budget the most ReLUs it may use
 * @param architecture the pattern on the budget's core
 */
public record Candidate(long proposal, int budget, Architecture architecture) {
  /** The architecture's content hash. */
  public String id() {
    return architecture.id();
  }
}
