package org.cryptonas.node.session;

import org.cryptonas.node.CommandFailedException;

/** No search answers where one was looked for; there may be one later. */
final class NobodyAnswersException extends CommandFailedException {
  private static final long serialVersionUID = 1L;

  NobodyAnswersException(String message, Throwable cause) {
    super(message, cause);
  }
}
