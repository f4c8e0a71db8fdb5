package org.cryptonas.format;

import org.cryptonas.arch.SkipPattern;

/** Skip patterns as JSON: {@code {"layers": [{"kernel": 3, "skips": []}, ...]}}. */
public final class PatternJson {
  private PatternJson() {}

  /** The pattern as a JSON document. */
  public static String write(SkipPattern pattern) {
    return Documents.text(pattern);
  }

  /**
   * The pattern that a JSON document describes.
   *
   * @throws InvalidDocumentException when it describes none, naming the field and why
   */
  public static SkipPattern read(String text) {
    return Documents.read(text, SkipPattern.class);
  }
}
