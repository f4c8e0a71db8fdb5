package org.cryptonas.search.settings;

/**
 * The last scoring, whose best enter the ladder; section {@code exam}.
 *
 * @param patterns patterns proposed
 * @param images validation images each is scored on
 */
public record ExamSettings(int patterns, int images) {
  public ExamSettings {
    Bounds.atLeast(1, "patterns", patterns);
    Bounds.atLeast(1, "images", images);
  }
}
