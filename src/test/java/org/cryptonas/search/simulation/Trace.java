package org.cryptonas.search.simulation;

import java.util.ArrayList;
import java.util.List;

/** What was delivered when: always as a hash, line by line where somebody wants to read it. */
final class Trace {
  private final boolean kept;
  private final List<String> lines = new ArrayList<>();
  private long hash = 1;

  private Trace(boolean kept) {
    this.kept = kept;
  }

  static Trace hashed() {
    return new Trace(false);
  }

  static Trace kept() {
    return new Trace(true);
  }

  void delivered(long time, String from, String to, Object message) {
    mix(time);
    mix(from.hashCode());
    mix(to.hashCode());
    mix(message.getClass().getSimpleName().hashCode());
    note(time, from, to, "->", message);
  }

  /** Something that belongs beside the deliveries. */
  void note(long time, String from, String to, String what, Object message) {
    if (kept) {
      lines.add("%6d %s %s %s: %s".formatted(time, from, what, to, Brief.of(message)));
    }
  }

  void said(long time, String who, String what) {
    if (kept) {
      lines.add("%6d %s %s".formatted(time, who, what));
    }
  }

  long hash() {
    return hash;
  }

  List<String> lines() {
    return lines;
  }

  private void mix(long value) {
    hash = hash * 1_000_003 + value;
  }
}
