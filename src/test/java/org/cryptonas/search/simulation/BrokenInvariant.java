package org.cryptonas.search.simulation;

/** An invariant did not hold. */
final class BrokenInvariant extends AssertionError {
  private static final long serialVersionUID = 1L;

  private final Invariant invariant;

  BrokenInvariant(Invariant invariant, String detail) {
    super(invariant + ": " + detail);
    this.invariant = invariant;
  }

  Invariant invariant() {
    return invariant;
  }
}
