package org.cryptonas.node.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cryptonas.nn.TrainingControl;
import org.cryptonas.policy.Draw;
import org.cryptonas.policy.Policy;
import org.cryptonas.search.SearchParts;
import org.cryptonas.search.Workbench;
import org.cryptonas.search.event.Proposal;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.state.Seeds;

/**
 * Shared weights taught by several trainers, as in a search but for the actors: each lesson starts
 * from the centre, is handed over through the store, and moves the centre by its share; a trainer
 * that is done plans its next lesson. Patterns are the policy's, which does not learn.
 */
final class LessonRun {
  private final SearchParts parts;
  private final LessonPlan plan;
  private final Policy policy;
  private final int trainers;
  private String centre;
  private int planned;

  /**
   * Fresh shared weights.
   *
   * @param parts trains, and keeps weights
   * @param plan number and size of lessons, and of the exam
   * @param policy draws patterns
   * @param trainers at work at once
   */
  LessonRun(SearchParts parts, LessonPlan plan, Policy policy, int trainers) throws IOException {
    this.parts = parts;
    this.plan = plan;
    this.policy = policy;
    this.trainers = trainers;
    this.centre = parts.centre().initial();
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
      return plan.images() / seconds;
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      threads.shutdown();
    }
  }

  /** Accuracies of the exam's patterns on the shared weights as they are. */
  List<Double> examined() {
    Task.Lesson exam = lesson(0, 0, plan.exam().patterns(), plan.exam().images());
    return taught(parts.workbench().get(), exam).scores();
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

  private synchronized Optional<Task.Lesson> next() {
    if (planned == plan.lessons().count()) {
      return Optional.empty();
    }
    planned++;
    return Optional.of(
        lesson(
            planned,
            plan.lessons().practice(),
            plan.lessons().scored(),
            plan.lessons().scoreImages()));
  }

  private Task.Lesson lesson(int number, int practice, int scored, int images) {
    return new Task.Lesson(
        number,
        centre,
        draws(practice).map(Draw::pattern).toList(),
        draws(scored).map(draw -> new Proposal(number, draw)).toList(),
        images,
        Math.max(0, number - 1) * plan.imagesPerLesson(),
        plan.lessons().count() * plan.imagesPerLesson(),
        trainers,
        Seeds.of(plan.seed(), "lesson", number));
  }

  private Stream<Draw> draws(int count) {
    return IntStream.range(0, count).mapToObj(i -> policy.draw());
  }

  private synchronized void take(Task.Lesson lesson, Result.Taught taught) {
    try {
      centre =
          trainers == 1
              ? taught.weights()
              : parts.centre().moved(centre, lesson.weights(), taught.weights(), trainers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Result.Taught taught(Workbench workbench, Task.Lesson lesson) {
    Result result = workbench.perform(lesson, TrainingControl.NONE);
    if (result instanceof Result.Taught taught) {
      return taught;
    }
    throw new IllegalStateException("a lesson failed: " + result.failure());
  }
}
