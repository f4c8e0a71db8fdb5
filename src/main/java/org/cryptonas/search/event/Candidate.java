package org.cryptonas.search.event;

import java.util.Objects;
import org.cryptonas.arch.Architecture;

/**
 * An architecture made for one budget.
 *
 * @param id the architecture's content hash, kept here because it is asked for all the time
 * @param proposal number of the proposal whose pattern it has
 * @param budget the most ReLUs it may use
 * @param architecture the pattern on the budget's core
 */
public record Candidate(String id, long proposal, int budget, Architecture architecture) {
  /** A new candidate. */
  public Candidate(long proposal, int budget, Architecture architecture) {
    this(architecture.id(), proposal, budget, architecture);
  }

  /** Architectures are equal when their hashes are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Candidate that
        && id.equals(that.id)
        && proposal == that.proposal
        && budget == that.budget;
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, proposal, budget);
  }
}
