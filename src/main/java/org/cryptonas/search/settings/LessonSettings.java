package org.cryptonas.search.settings;

/**
 * Shared-weights training; section {@code lessons}.
 *
 * @param count number of lessons
 * @param practice minibatches a lesson trains on, each under a pattern of its own
 * @param scored patterns a lesson scores
 * @param control patterns drawn at random that a lesson scores beside them, to hold a policy that
 *     learns against; 0 for none
 * @param scoreImages validation images each is scored on
 * @param coreRelus ReLU budget of the search core
 * @param window most lessons in flight at once
 */
public record LessonSettings(
    int count, int practice, int scored, int control, int scoreImages, int coreRelus, int window) {
  public LessonSettings {
    Bounds.atLeast(0, "count", count);
    Bounds.atLeast(1, "practice", practice);
    Bounds.atLeast(1, "scored", scored);
    Bounds.atLeast(0, "control", control);
    Bounds.atLeast(1, "score-images", scoreImages);
    Bounds.atLeast(1, "core-relus", coreRelus);
    Bounds.atLeast(1, "window", window);
  }

  /** The same with so many lessons. */
  public LessonSettings with(int lessons) {
    return new LessonSettings(lessons, practice, scored, control, scoreImages, coreRelus, window);
  }
}
