package org.cryptonas.data;

/**
 * A dataset that cannot be had or is not what it should be. The message is one line, fit to be
 * shown as it is: what was found, what was expected, and where.
 */
public class DatasetException extends RuntimeException {
  public DatasetException(String message) {
    super(oneLine(message));
  }

  public DatasetException(String message, Throwable cause) {
    super(oneLine(message), cause);
  }

  /** What other programs and the system say may hold line breaks. */
  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
