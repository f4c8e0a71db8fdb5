package org.cryptonas.nn;

/** Training met a loss or a weight that is not a finite number: its evaluation has failed. */
public final class TrainingDivergedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TrainingDivergedException(String message) {
    super(message);
  }
}
