package org.cryptonas.nn;

import java.util.List;

/**
 * What a lesson came to.
 *
 * @param weights shared weights after it
 * @param scores accuracy of each scored pattern, in the lesson's order, from 0 to 1
 * @param loss mean loss over the practised minibatches; 0 when there were none
 */
public record LessonResult(Weights weights, List<Double> scores, double loss) {
  public LessonResult {
    scores = List.copyOf(scores);
  }
}
