package org.cryptonas.nn;

import java.util.List;

/**
 * What a lesson came to.
 *
 * @param weights shared weights after it
 * @param scores accuracy of each scored pattern, in the lesson's order, from 0 to 1
 */
public record LessonResult(Weights weights, List<Double> scores) {
  public LessonResult {
    scores = List.copyOf(scores);
  }
}
