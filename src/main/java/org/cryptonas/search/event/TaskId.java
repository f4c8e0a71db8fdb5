package org.cryptonas.search.event;

import java.util.Locale;

/**
 * What a task is known by, on whatever node and however often the coordinator was replaced: what
 * comes of it is counted once by this.
 *
 * @param kind what is done
 * @param number a lesson's number, or a training's rung, from 1; 0 for a test
 * @param candidate id of the candidate; empty for a lesson
 * @param budget the budget that a training's candidate was made for; otherwise 0
 */
public record TaskId(Kind kind, int number, String candidate, int budget) {
  private static final int DIGITS_FOR_PEOPLE = 6;

  /** What a task does. */
  public enum Kind {
    LESSON,
    TRAINING,
    TEST
  }

  /** Of a lesson, or of the exam. */
  public static TaskId lesson(int number) {
    return new TaskId(Kind.LESSON, number, "", 0);
  }

  /** Of a candidate's training at a rung. */
  public static TaskId training(Candidate candidate, int rung) {
    return training(candidate.id(), candidate.budget(), rung);
  }

  /** Of the training of a candidate, known by id and budget, at a rung. */
  public static TaskId training(String candidate, int budget, int rung) {
    return new TaskId(Kind.TRAINING, rung, candidate, budget);
  }

  /** Of a trained candidate's test. */
  public static TaskId test(String candidate) {
    return new TaskId(Kind.TEST, 0, candidate, 0);
  }

  /** For people, in a few words. */
  public String describe() {
    return switch (kind) {
      case LESSON -> "lesson " + number;
      case TRAINING ->
          String.format(
              Locale.ROOT, "candidate %s at %,d ReLUs, rung %d", shortly(), budget, number);
      case TEST -> "test of " + shortly();
    };
  }

  private String shortly() {
    return candidate.substring(0, Math.min(DIGITS_FOR_PEOPLE, candidate.length()));
  }
}
