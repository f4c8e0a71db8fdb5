package org.cryptonas.node.bench;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.cryptonas.nn.TrainingCancelledException;
import org.cryptonas.nn.TrainingControl;
import org.cryptonas.search.Workbench;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;

/**
 * Makes results up from a task's seed, trainings after a set time and all else at once.
 *
 * @param training how long a training takes
 */
record StubWorkbench(Duration training) implements Workbench {
  /** As long as a real one. */
  static final String WEIGHTS = "0123456789abcdef".repeat(4);

  @Override
  public Result perform(Task task, TrainingControl control) {
    if (task instanceof Task.Lesson lesson) {
      return new Result.Taught(WEIGHTS, scores(lesson), control(lesson), 0);
    } else if (task instanceof Task.Training job) {
      pass(control);
      return new Result.Trained(accuracy(job.seed()), WEIGHTS, training.toNanos() / 1e9);
    }
    return new Result.Tested(0.5);
  }

  static List<Double> scores(Task.Lesson lesson) {
    SplittableRandom random = new SplittableRandom(lesson.seed());
    return lesson.scored().stream().map(proposal -> random.nextDouble()).toList();
  }

  private static List<Double> control(Task.Lesson lesson) {
    return lesson.control().stream().map(pattern -> accuracy(lesson.seed())).toList();
  }

  private static double accuracy(long seed) {
    return new SplittableRandom(seed).nextDouble(0.8, 0.9);
  }

  private void pass(TrainingControl control) {
    long end = System.nanoTime() + training.toNanos();
    for (long left = training.toNanos(); left > 0; left = end - System.nanoTime()) {
      if (control.cancelled()) {
        throw new TrainingCancelledException();
      }
      LockSupport.parkNanos(left);
    }
  }
}
