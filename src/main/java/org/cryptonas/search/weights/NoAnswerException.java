package org.cryptonas.search.weights;

import java.io.IOException;

/** A request was not answered at all: the other side may be away, and may come back. */
final class NoAnswerException extends IOException {
  private static final long serialVersionUID = 1L;

  NoAnswerException(String message, Throwable cause) {
    super(message, cause);
  }
}
