package org.cryptonas.node.session;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.cryptonas.nn.TrainingControl;
import org.cryptonas.search.Workbench;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;

/**
 * Tells people what a workbench does.
 *
 * @param name of whoever works at it
 * @param workbench where the work is done
 * @param say takes lines
 */
record ToldWorkbench(String name, Workbench workbench, Consumer<String> say) implements Workbench {
  private static final double SECONDS_BETWEEN_LINES = 5;

  @Override
  public Result perform(Task task, TrainingControl control) {
    String job = name + ": " + task.describe();
    say.accept(job);
    Teller teller = new Teller(job, control);
    try {
      Result result = workbench.perform(task, teller);
      say.accept(
          job
              + (result instanceof Result.Failed f ? " failed: " + f.reason() : " is done")
              + teller.speed());
      return result;
    } catch (RuntimeException e) {
      say.accept(job + " was called off or failed");
      throw e;
    }
  }

  @Override
  public Optional<String> device() {
    return workbench.device();
  }

  @Override
  public void heard(TaskId task) {
    workbench.heard(task);
    say.accept("%s: the coordinator has kept %s".formatted(name, task.describe()));
  }

  /** Says now and then how far a job is. */
  private final class Teller implements TrainingControl {
    private final String job;
    private final TrainingControl control;
    private final Stopwatch watch = new Stopwatch();
    private double saidAt;
    private double imagesPerSecond;

    Teller(String job, TrainingControl control) {
      this.job = job;
      this.control = control;
    }

    @Override
    public boolean cancelled() {
      return control.cancelled();
    }

    @Override
    public void progress(long images, long total) {
      control.progress(images, total);
      double seconds = watch.seconds();
      imagesPerSecond = images / seconds;
      if (seconds - saidAt >= SECONDS_BETWEEN_LINES) {
        saidAt = seconds;
        say.accept(
            String.format(Locale.ROOT, "%s, %,d of %,d images%s", job, images, total, speed()));
      }
    }

    String speed() {
      return imagesPerSecond == 0
          ? ""
          : String.format(Locale.ROOT, ", %,.0f images/s", imagesPerSecond);
    }
  }
}
