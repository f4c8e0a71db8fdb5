package org.cryptonas.node.session;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.cryptonas.nn.TrainingControl;
import org.cryptonas.search.Workbench;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.job.Outcome;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;

/**
 * A place for one trainer on this node, with a thread of its own. Its work outlives the cluster
 * that asked for it: a job under way when the coordinator goes away is done to its end, and what
 * came of it is there for the trainer that works here when the coordinator is back.
 */
final class TrainerSlot implements Workbench, AutoCloseable {
  private final Workbench workbench;
  private final BooleanSupplier away;
  private final ExecutorService thread;
  private volatile Optional<Work> last = Optional.empty();
  private volatile boolean closed;

  /**
   * A slot.
   *
   * @param name of its thread
   * @param workbench where the work is done
   * @param away whether the coordinator is out of reach: whoever then calls a job off does not
   *     speak for it
   */
  TrainerSlot(String name, Workbench workbench, BooleanSupplier away) {
    this.workbench = workbench;
    this.away = away;
    this.thread =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread made = new Thread(work, name);
              made.setDaemon(true);
              return made;
            });
  }

  @Override
  public Result perform(Task task, TrainingControl control) {
    Work work = new Work(task, control);
    last = Optional.of(work);
    return work.result();
  }

  @Override
  public Optional<String> device() {
    return workbench.device();
  }

  /** Nobody need be told again what came of it. */
  @Override
  public void heard(TaskId task) {
    last = last.filter(work -> !work.task.id().equals(task));
    workbench.heard(task);
  }

  /** What came of the last job, once nothing is under way; empty when it was called off. */
  CompletionStage<Optional<Outcome>> outcome() {
    return last.map(Work::outcome)
        .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
  }

  /** Calls off what is under way, and wakes it if it waits for somebody. */
  @Override
  public void close() {
    closed = true;
    thread.shutdownNow();
  }

  private final class Work implements TrainingControl {
    private final Task task;
    private final TrainingControl control;
    private final CompletableFuture<Result> done = new CompletableFuture<>();

    Work(Task task, TrainingControl control) {
      this.task = task;
      this.control = control;
    }

    Result result() {
      thread.execute(this::run);
      try {
        return done.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    }

    CompletionStage<Optional<Outcome>> outcome() {
      return done.handle(
          (result, failure) -> Optional.ofNullable(result).map(of -> new Outcome(task.id(), of)));
    }

    private void run() {
      try {
        done.complete(workbench.perform(task, this));
      } catch (Throwable e) {
        done.completeExceptionally(e);
      }
    }

    @Override
    public boolean cancelled() {
      return closed
          || (control.cancelled() && !away.getAsBoolean()); // it is away before it calls off
    }

    @Override
    public void progress(long images, long total) {
      control.progress(images, total);
    }
  }
}
