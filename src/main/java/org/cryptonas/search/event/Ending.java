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
  FAILED;

  /** Whether there is nothing to go on with; who was stopped or failed may be resumed. */
  public boolean isFinal() {
    return switch (this) {
      case EXHAUSTED, CONVERGED, LIMIT -> true;
      case STOPPED, FAILED -> false;
    };
  }
}
