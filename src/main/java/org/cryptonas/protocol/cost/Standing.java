package org.cryptonas.protocol.cost;

/**
 * How far a number can be trusted: where it comes from. Every constant carries one. In order: what
 * is made of several is no better than the last of theirs.
 */
public enum Standing {
  /** Read from a published log of a run. */
  MEASURED,
  /** Worked out from a published implementation and checked against its logs. */
  DERIVED,
  /** Chosen so that totals or layers of published runs come out. */
  FITTED,
  /** A published table's figure, not read again. */
  RECALLED,
  /** Given by the user, for reasons of their own. */
  GIVEN;

  /** The less trustworthy of two. */
  public Standing and(Standing other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
