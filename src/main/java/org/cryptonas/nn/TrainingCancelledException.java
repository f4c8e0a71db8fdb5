package org.cryptonas.nn;

/** Training ended between two steps because it was asked to. */
public final class TrainingCancelledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TrainingCancelledException() {
    super("training was cancelled");
  }
}
