package org.cryptonas.search.state;

import org.cryptonas.search.settings.ExamSettings;
import org.cryptonas.search.settings.LessonSettings;

/**
 * What is to be taught over a search.
 *
 * @param seed the search's seed
 * @param lessons number and size of lessons
 * @param exam the last scoring
 * @param finalists patterns that then enter the ladder
 * @param budgets how many budgets each of them is scaled to
 * @param batch images a minibatch of a lesson
 */
public record Syllabus(
    long seed, LessonSettings lessons, ExamSettings exam, int finalists, int budgets, int batch) {

  /** Images one lesson trains on. */
  public long imagesPerLesson() {
    return (long) lessons.practice() * batch;
  }

  /** Number of the exam, after the last lesson. */
  public int examNumber() {
    return lessons.count() + 1;
  }
}
