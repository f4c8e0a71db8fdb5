package org.cryptonas.format;

/** A document is not what it should be; the message names the place, what is there and why not. */
public final class InvalidDocumentException extends IllegalArgumentException {
  InvalidDocumentException(String message) {
    super(message);
  }

  InvalidDocumentException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The same complaint about a named file. */
  InvalidDocumentException in(Object file) {
    return new InvalidDocumentException(file + ": " + getMessage(), this);
  }
}
