package org.cryptonas.search.job;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What came of a task. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "result")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Result.Taught.class, name = "taught"),
  @JsonSubTypes.Type(value = Result.Trained.class, name = "trained"),
  @JsonSubTypes.Type(value = Result.Tested.class, name = "tested"),
  @JsonSubTypes.Type(value = Result.Failed.class, name = "failed")
})
public sealed interface Result {
  /** Why a task has come to nothing, where this is not the result that it was to have. */
  default String failure() {
    return this instanceof Failed failed
        ? failed.reason()
        : "the trainer answered another task: " + getClass().getSimpleName();
  }

  /**
   * Of a lesson.
   *
   * @param weights content hash of the shared weights after it
   * @param scores accuracy of each scored proposal, in the lesson's order
   * @param control accuracy of each pattern drawn at random, in the lesson's order
   * @param seconds how long it took
   */
  record Taught(String weights, List<Double> scores, List<Double> control, double seconds)
      implements Result {
    public Taught {
      scores = List.copyOf(scores);
      control = List.copyOf(control);
    }
  }

  /**
   * Of a training.
   *
   * @param accuracy on the validation split
   * @param weights content hash of the trained weights
   * @param seconds how long it took
   */
  record Trained(double accuracy, String weights, double seconds) implements Result {}

  /**
   * Of a test.
   *
   * @param accuracy on the test split
   */
  record Tested(double accuracy) implements Result {}

  /**
   * Nothing came of it.
   *
   * @param reason one line
   */
  record Failed(String reason) implements Result {}
}
