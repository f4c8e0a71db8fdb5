package org.cryptonas.search.state;

import org.cryptonas.search.settings.ExamSettings;
import org.cryptonas.search.settings.LessonSettings;
import org.cryptonas.search.settings.SearchSettings;

/**
 * What is to be taught over a search.
 *
 * @param seed the search's seed
 * @param lessons number and size of lessons
 * @param control what its proposals are held against
 * @param exam the last scoring
 * @param finalists patterns that then enter the ladder
 * @param budgets how many budgets each of them is scaled to
 * @param batch images a minibatch of a lesson that has the shared weights to itself
 * @param momentum of the training of shared weights
 */
public record Syllabus(
    long seed,
    LessonSettings lessons,
    ControlGroup control,
    ExamSettings exam,
    int finalists,
    int budgets,
    int batch,
    double momentum) {

  /** The syllabus of a search with such settings, but for its seed. */
  public static Syllabus of(SearchSettings settings, long seed) {
    return new Syllabus(
        seed,
        settings.lessons(),
        ControlGroup.of(settings),
        settings.exam(),
        settings.ladder().finalists(),
        settings.budgets().size(),
        settings.training().shared().batch(),
        settings.training().shared().momentum());
  }

  /** One of so many parts of its lessons, at least one lesson. */
  public Syllabus part(int parts) {
    LessonSettings fewer = lessons.with(Math.max(1, lessons.count() / parts));
    return new Syllabus(seed, fewer, control, exam, finalists, budgets, batch, momentum);
  }

  /** Images all lessons train on. */
  public long images() {
    return lessons.count() * imagesPerLesson();
  }

  /**
   * Whole lessons that so many images make up, whatever pieces they come in. Patterns are scored
   * whenever one is full: so the policy learns from as many rewards at a time, and as often, as
   * with one trainer.
   */
  long wholeLessons(long images) {
    return Math.min(images, images()) / imagesPerLesson();
  }

  private long imagesPerLesson() {
    return (long) lessons.practice() * batch;
  }
}
