package org.cryptonas.nn;

/** Training met a loss that is not a number: its evaluation has failed. */
public final class TrainingDivergedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TrainingDivergedException(String message) {
    super(message);
  }
}
