package org.cryptonas.search;

import java.util.Objects;

/** Why something failed, in one line: native code puts its backtrace into the message. */
final class Reason {
  private Reason() {}

  /** The message's first line that says anything; the exception's name where there is none. */
  static String of(Throwable failure) {
    return Objects.requireNonNullElse(failure.getMessage(), "")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse(failure.getClass().getSimpleName());
  }
}
