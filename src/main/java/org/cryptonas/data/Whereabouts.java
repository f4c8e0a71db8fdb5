package org.cryptonas.data;

import java.nio.file.Path;

/**
 * Where a dataset would come from.
 *
 * @param state whether it is on this machine
 * @param text the place, or what is missing, for people
 */
public record Whereabouts(State state, String text) {
  /** How near a dataset is. */
  public enum State {
    /** On this machine. */
    HERE,
    /** To be had, if whoever has it answers. */
    FETCHABLE,
    /** Not to be had as things are. */
    MISSING
  }

  static Whereabouts here(String text) {
    return new Whereabouts(State.HERE, text);
  }

  static Whereabouts fetchable(String text) {
    return new Whereabouts(State.FETCHABLE, text);
  }

  static Whereabouts missing(String text) {
    return new Whereabouts(State.MISSING, text);
  }

  /** A folder the user named, and whether all files are in it. */
  static Whereabouts given(Path folder, boolean complete) {
    return complete ? here("in " + folder) : missing("not whole in " + folder);
  }
}
