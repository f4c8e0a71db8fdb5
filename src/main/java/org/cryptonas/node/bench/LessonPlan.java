package org.cryptonas.node.bench;

import org.cryptonas.search.settings.ExamSettings;
import org.cryptonas.search.settings.LessonSettings;
import org.cryptonas.search.settings.SearchSettings;

/**
 * What is taught in one measurement.
 *
 * @param seed of everything random
 * @param lessons number and size of lessons
 * @param exam patterns scored at the end
 * @param batch images a minibatch of a lesson
 */
record LessonPlan(long seed, LessonSettings lessons, ExamSettings exam, int batch) {
  static LessonPlan of(SearchSettings settings, long seed) {
    return new LessonPlan(
        seed, settings.lessons(), settings.exam(), settings.training().shared().batch());
  }

  /** Images one lesson trains on. */
  long imagesPerLesson() {
    return (long) lessons.practice() * batch;
  }

  /** Images all lessons train on. */
  long images() {
    return imagesPerLesson() * lessons.count();
  }
}
