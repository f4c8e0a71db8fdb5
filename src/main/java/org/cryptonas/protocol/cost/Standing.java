package org.cryptonas.protocol.cost;

/** How far a number can be trusted: where it comes from. Every constant carries one. */
public enum Standing {
  /** Read from a published log of a run. */
  MEASURED,
  /** Worked out from a published implementation and checked against its logs. */
  DERIVED,
  /** A published table's figure, not read again. */
  RECALLED,
  /** Chosen so that totals or layers of published runs come out. */
  FITTED
}
