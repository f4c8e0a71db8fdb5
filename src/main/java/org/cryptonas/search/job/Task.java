package org.cryptonas.search.job;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.nn.Pace;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.Evaluation;
import org.cryptonas.search.event.Proposal;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.TaskId;

/** What a trainer is asked to do. Everything a task needs is in it or found by content hash. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "task")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Task.Lesson.class, name = "lesson"),
  @JsonSubTypes.Type(value = Task.Training.class, name = "training"),
  @JsonSubTypes.Type(value = Task.Test.class, name = "test")
})
public sealed interface Task {
  /** What it is known by. */
  TaskId id();

  /** For people, in a few words. */
  String describe();

  /**
   * A piece of shared-weights training; the exam is a lesson without practice.
   *
   * @param number the lesson's number, from 1
   * @param weights content hash of the shared weights it starts from
   * @param practice patterns to train on, one a minibatch
   * @param pace how it takes its steps
   * @param scored proposals to score afterwards
   * @param control patterns drawn at random, scored beside them and learnt from by nobody
   * @param scoreImages validation images each is scored on
   * @param firstImage images the shared weights had been trained on when it was planned; places the
   *     lesson on the learning-rate schedule
   * @param totalImages images all lessons will train on; the schedule's length
   * @param sharers the centre moves by one part in so many of what the lesson changes
   * @param seed what the order of images follows from
   */
  record Lesson(
      int number,
      String weights,
      List<SkipPattern> practice,
      Pace pace,
      List<Proposal> scored,
      List<SkipPattern> control,
      int scoreImages,
      long firstImage,
      long totalImages,
      int sharers,
      long seed)
      implements Task {
    public Lesson {
      practice = List.copyOf(practice);
      scored = List.copyOf(scored);
      control = List.copyOf(control);
    }

    /** Whether it only scores. */
    @JsonIgnore
    public boolean isExam() {
      return practice.isEmpty();
    }

    @Override
    public TaskId id() {
      return TaskId.lesson(number);
    }

    @Override
    public String describe() {
      return isExam() ? "exam" : "lesson " + number;
    }
  }

  /**
   * Trains a candidate on its own, from new weights.
   *
   * @param candidate what to train
   * @param rung the ladder's rung, from 1
   * @param epochs how long, over the training split
   * @param seed what weights and order of images follow from
   */
  record Training(Candidate candidate, int rung, double epochs, long seed) implements Task {
    /** The evaluation that this training came to. */
    public Evaluation evaluation(Result.Trained trained, String trainer) {
      return new Evaluation(
          candidate,
          rung,
          epochs,
          trained.accuracy(),
          seed,
          trained.seconds(),
          trainer,
          trained.weights());
    }

    /** That this training came to nothing. */
    public SearchEvent.CandidateFailed failed(String reason) {
      return new SearchEvent.CandidateFailed(
          candidate.proposal(), candidate.budget(), Optional.of(candidate.id()), rung, reason);
    }

    @Override
    public TaskId id() {
      return TaskId.training(candidate, rung);
    }

    @Override
    public String describe() {
      return id().describe();
    }
  }

  /**
   * Reads a trained candidate against the test split.
   *
   * @param candidate what to test
   * @param weights content hash of its trained weights
   */
  record Test(Candidate candidate, String weights) implements Task {
    @Override
    public TaskId id() {
      return TaskId.test(candidate.id());
    }

    @Override
    public String describe() {
      return String.format(Locale.ROOT, "%s at %,d ReLUs", id().describe(), candidate.budget());
    }
  }
}
