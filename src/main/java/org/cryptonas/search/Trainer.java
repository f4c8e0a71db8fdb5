package org.cryptonas.search;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.PostStop;
import akka.actor.typed.PreRestart;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.TimerScheduler;
import akka.actor.typed.receptionist.Receptionist;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.cryptonas.nn.TrainingCancelledException;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.job.Outcome;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;
import org.jspecify.annotations.Nullable;

/**
 * Does one job at a time on one device. It asks the work manager for a job and brings what came of
 * the last one in the same message; while idle it asks again now and then, since either message may
 * be lost.
 */
public final class Trainer {
  /** What a trainer understands. */
  public interface Command extends Message {}

  /**
   * A task to do. The one that is being done already, or any while another is, changes nothing; nor
   * does one from somebody who has not heard what came of the last.
   *
   * @param task what to do
   * @param heard the last outcome of this trainer that is known, and kept if it counts
   */
  public record Do(Task task, Optional<TaskId> heard) implements Command {}

  /** A task that is no longer wanted. */
  public record Drop(TaskId task) implements Command {}

  private record ManagerListed(Receptionist.Listing listing) implements Command {}

  private record Finished(Running done, Optional<Result> result) implements Command {}

  private enum AskAgain implements Command {
    INSTANCE
  }

  /** The job at hand and how to stop it. */
  private record Running(Task task, JobControl control) {}

  private final ActorContext<Command> context;
  private final String name;
  private final Workbench workbench;
  private final Executor trainingThreads;
  private Optional<ActorRef<WorkManager.Command>> manager = Optional.empty();
  private Optional<Running> running = Optional.empty();
  private Optional<Outcome> last = Optional.empty();

  /**
   * A trainer.
   *
   * @param name unique in the cluster
   * @param workbench what it works with
   * @param askAgain how often it asks while idle
   */
  public static Behavior<Command> create(String name, Workbench workbench, Duration askAgain) {
    return create(name, workbench, askAgain, Optional.empty());
  }

  /**
   * A trainer that brings with its first request what came of a task before.
   *
   * @param name unique in the cluster
   * @param workbench what it works with
   * @param askAgain how often it asks while idle
   * @param brought of the same run; counted once, whoever brings it and however often
   */
  public static Behavior<Command> create(
      String name, Workbench workbench, Duration askAgain, Optional<Outcome> brought) {
    return Behaviors.setup(
        context ->
            Behaviors.withTimers(
                timers -> {
                  Trainer trainer = new Trainer(context, timers, name, workbench, askAgain);
                  trainer.last = brought;
                  return trainer.behavior();
                }));
  }

  private Trainer(
      ActorContext<Command> context,
      TimerScheduler<Command> timers,
      String name,
      Workbench workbench,
      Duration askAgain) {
    this.context = context;
    this.name = name;
    this.workbench = workbench;
    this.trainingThreads =
        context
            .getSystem()
            .dispatchers()
            .lookup(DispatcherSelector.fromConfig("cryptonas-training-dispatcher"));
    timers.startTimerWithFixedDelay(AskAgain.INSTANCE, askAgain);
    ActorRef<Receptionist.Listing> listings =
        context.messageAdapter(Receptionist.Listing.class, ManagerListed::new);
    context.getSystem().receptionist().tell(Receptionist.subscribe(WorkManager.SERVICE, listings));
  }

  private Behavior<Command> behavior() {
    return Behaviors.receive(Command.class)
        .onMessage(ManagerListed.class, this::onManagerListed)
        .onMessage(Do.class, this::onDo)
        .onMessage(Drop.class, this::onDrop)
        .onMessage(Finished.class, this::onFinished)
        .onMessage(AskAgain.class, again -> askOrSay())
        .onSignal(PostStop.class, stop -> onStop())
        .onSignal(PreRestart.class, restart -> calledOff())
        .build();
  }

  private Behavior<Command> onManagerListed(ManagerListed listed) {
    manager = listed.listing().getServiceInstances(WorkManager.SERVICE).stream().findFirst();
    running.ifPresent(r -> r.control().reportTo(manager));
    return askOrSay();
  }

  /** A work manager that took over, or had lost sight of this trainer, learns what it is doing. */
  private Behavior<Command> askOrSay() {
    running.ifPresent(
        r ->
            manager.ifPresent(
                m ->
                    m.tell(
                        new WorkManager.Working(
                            name, context.getSelf(), workbench.device(), r.task().id()))));
    return onIdle();
  }

  private Behavior<Command> onDo(Do order) {
    if (last.filter(outcome -> outcome.task().equals(order.task().id())).isPresent()) {
      return onIdle();
    }
    boolean heard = last.isEmpty() || order.heard().equals(last.map(Outcome::task));
    if (running.isEmpty() && heard) {
      start(order.task());
    }
    return Behaviors.same();
  }

  private Behavior<Command> onDrop(Drop drop) {
    running.filter(r -> r.task().id().equals(drop.task())).ifPresent(r -> r.control().cancel());
    return Behaviors.same();
  }

  /** A job from before a restart may end after it; it says nothing of the one at hand. */
  private Behavior<Command> onFinished(Finished finished) {
    if (running.filter(finished.done()::equals).isEmpty()) {
      return Behaviors.same();
    }
    running = Optional.empty();
    last = finished.result().map(result -> new Outcome(finished.done().task().id(), result));
    return onIdle();
  }

  private Behavior<Command> onIdle() {
    if (running.isEmpty()) {
      manager.ifPresent(
          m -> m.tell(new WorkManager.Ready(name, context.getSelf(), workbench.device(), last)));
    }
    return Behaviors.same();
  }

  private Behavior<Command> onStop() {
    manager.ifPresent(m -> m.tell(new WorkManager.Leave(name, context.getSelf())));
    return calledOff();
  }

  private Behavior<Command> calledOff() {
    running.ifPresent(r -> r.control().cancel());
    return Behaviors.same();
  }

  private void start(Task task) {
    JobControl control = new JobControl(name, task, manager);
    Running begun = new Running(task, control);
    running = Optional.of(begun);
    last.map(Outcome::task).ifPresent(workbench::heard);
    last = Optional.empty();
    context.pipeToSelf(
        CompletableFuture.supplyAsync(() -> workbench.perform(task, control), trainingThreads),
        (result, failure) -> new Finished(begun, result(result, failure)));
  }

  /** A job that was called off has no result; whatever else goes wrong is one. */
  private Optional<Result> result(@Nullable Result result, @Nullable Throwable failure) {
    if (failure == null) {
      return Optional.ofNullable(result);
    }
    Throwable cause =
        failure instanceof CompletionException c
            ? Objects.requireNonNullElse(c.getCause(), c)
            : failure;
    if (cause instanceof TrainingCancelledException || cause instanceof CancellationException) {
      return Optional.empty();
    }
    context.getLog().warn("{} failed at its job", name, cause);
    return Optional.of(new Result.Failed(Reason.of(cause)));
  }
}
