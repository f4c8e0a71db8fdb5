package org.cryptonas.node.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.cryptonas.nn.TrainingControl;
import org.cryptonas.policy.Policy;
import org.cryptonas.search.SearchParts;
import org.cryptonas.search.Workbench;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.state.ControllerEffect;
import org.cryptonas.search.state.Curriculum;
import org.cryptonas.search.state.Syllabus;

/**
 * Shared weights taught by several trainers, as in a search but for the actors: the search's own
 * curriculum plans each lesson, which starts from the centre, is handed over through the store, and
 * moves the centre by its share.
 */
final class LessonRun {
  private final SearchParts parts;
  private final Syllabus syllabus;
  private final Curriculum curriculum;
  private final int trainers;
  private final Queue<Task.Lesson> planned = new ArrayDeque<>();
  private String centre;
  private long version;

  /**
   * Fresh shared weights.
   *
   * @param parts trains, and keeps weights
   * @param syllabus lessons, and the exam
   * @param policy draws patterns
   * @param trainers at work at once
   */
  LessonRun(SearchParts parts, Syllabus syllabus, Policy policy, int trainers) throws IOException {
    this.parts = parts;
    this.syllabus = syllabus;
    this.curriculum = new Curriculum(policy, syllabus);
    this.trainers = trainers;
    this.centre = parts.centre().initial();
    plan(curriculum.trainers(trainers));
    plan(curriculum.started(centre));
  }

  /** Teaches all lessons; images trained on per second, waiting for each other included. */
  double imagesPerSecond() {
    List<Workbench> workbenches =
        Stream.generate(parts.workbench()).limit(trainers).toList(); // not part of the time
    ExecutorService threads = Executors.newFixedThreadPool(trainers);
    try {
      long start = System.nanoTime();
      all(workbenches, threads).join();
      double seconds = (System.nanoTime() - start) / 1e9;
      return syllabus.images() / seconds;
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      threads.shutdown();
    }
  }

  /** Accuracies of the exam's patterns on the shared weights, once all lessons are taught. */
  List<Double> examined() {
    return taught(parts.workbench().get(), planned.element()).scores();
  }

  private CompletableFuture<Void> all(List<Workbench> workbenches, ExecutorService threads) {
    return CompletableFuture.allOf(
        workbenches.stream()
            .map(workbench -> CompletableFuture.runAsync(() -> teach(workbench), threads))
            .toArray(CompletableFuture<?>[]::new));
  }

  private void teach(Workbench workbench) {
    for (Optional<Task.Lesson> next = next(); next.isPresent(); next = next()) {
      take(next.get(), taught(workbench, next.get()));
    }
  }

  /** Whoever has handed a lesson over finds another, as long as there are any. */
  private synchronized Optional<Task.Lesson> next() {
    return Optional.ofNullable(planned.peek())
        .filter(lesson -> !lesson.isExam())
        .map(lesson -> planned.remove());
  }

  private synchronized void take(Task.Lesson lesson, Result.Taught taught) {
    try {
      centre = moved(lesson, taught.weights());
      version++;
      plan(curriculum.taught(lesson.number(), centre, version, taught));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String moved(Task.Lesson lesson, String end) throws IOException {
    return lesson.sharers() == 1 && lesson.weights().equals(centre)
        ? end
        : parts.centre().moved(centre, lesson.weights(), end, lesson.sharers());
  }

  private void plan(List<ControllerEffect> effects) {
    effects.stream()
        .filter(ControllerEffect.Teach.class::isInstance)
        .map(effect -> ((ControllerEffect.Teach) effect).lesson())
        .forEach(planned::add);
  }

  private static Result.Taught taught(Workbench workbench, Task.Lesson lesson) {
    Result result = workbench.perform(lesson, TrainingControl.NONE);
    if (result instanceof Result.Taught taught) {
      return taught;
    }
    throw new IllegalStateException("a lesson failed: " + result.failure());
  }
}
