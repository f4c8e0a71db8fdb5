package org.cryptonas.search.event;

/** Why a search ended. */
public enum Ending {
  /** Every job was done. */
  EXHAUSTED,
  /** The frontier's hypervolume had stopped growing. */
  CONVERGED,
  /** The limit of evaluations was reached. */
  LIMIT,
  /** Somebody stopped it. */
  STOPPED,
  /** Nothing could be evaluated. */
  FAILED
}
