package org.cryptonas.node.doctor;

import java.util.Optional;

/**
 * What one examination found.
 *
 * @param name what was looked at
 * @param status whether a search can do with it
 * @param found what is there
 * @param remedy how to get what is missing
 */
public record Check(String name, Status status, String found, Optional<String> remedy) {
  /** Whether a search can do with what was found. */
  public enum Status {
    /** As it should be. */
    OK,
    /** A search runs, but less well, or needs something first that it gets by itself. */
    WARNING,
    /** No search can run. */
    MISSING
  }

  static Check ok(String name, String found) {
    return new Check(name, Status.OK, found, Optional.empty());
  }

  static Check warning(String name, String found, String remedy) {
    return new Check(name, Status.WARNING, found, Optional.of(remedy));
  }

  static Check missing(String name, String found, String remedy) {
    return new Check(name, Status.MISSING, found, Optional.of(remedy));
  }
}
