package org.cryptonas.nn;

import java.util.List;
import org.cryptonas.arch.SkipPattern;

/**
 * A piece of shared-weights training.
 *
 * @param practice patterns to train on, one a minibatch
 * @param pace how it takes its steps
 * @param scored patterns to score afterwards
 * @param scoreImages validation images that each is scored on; fewer if there are fewer
 * @param firstImage images that shared training has seen before this lesson: where its learning
 *     rate stands on the schedule
 * @param plannedImages images that shared training will see in all: the length of a cosine without
 *     restarts
 * @param seed of the order, augmentation and dropout of this lesson
 */
public record Lesson(
    List<SkipPattern> practice,
    Pace pace,
    List<SkipPattern> scored,
    int scoreImages,
    long firstImage,
    long plannedImages,
    long seed) {
  public Lesson {
    practice = List.copyOf(practice);
    scored = List.copyOf(scored);
  }
}
