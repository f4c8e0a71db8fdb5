package org.cryptonas.search.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.job.Outcome;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;

/**
 * Which tasks wait and which run where.
 *
 * <p>Trainers pull: one that says it is ready gets one task. A task waits, or one trainer has it; a
 * task that does neither is done (or was never asked for), and whatever still comes for it is not
 * counted. A task goes back to the head of the queue when its trainer is lost or cannot be reached,
 * and fails when that has happened too often.
 *
 * <p>Nothing leaves before what it follows from is kept. A trainer that brought an outcome gets no
 * other task before the outcome is kept: it would forget what might yet be lost here. And it hears
 * of a task only when it is kept that it has it: whoever takes over from this work manager then
 * knows what the outcome belongs to.
 *
 * @param agenda tasks to hand out, and to keep
 * @param crew the trainers and their tasks
 */
public record Jobs(Agenda agenda, Crew crew) {
  /** Nothing was asked for, and nobody is there. */
  static final Jobs NONE = new Jobs(Agenda.EMPTY, Crew.NONE);

  /** Tasks that have no result yet. */
  List<Task> open() {
    return Stream.concat(agenda.waiting().stream(), crew.running().values().stream()).toList();
  }

  boolean knows(String trainer) {
    return crew.members().contains(trainer);
  }

  boolean somebodyIsIdle() {
    return !crew.idle().isEmpty();
  }

  boolean nothingWaits() {
    return agenda.waiting().isEmpty();
  }

  Jobs queued(Task task) {
    return with(agenda.last(task));
  }

  /** The first task that waits goes to the first trainer that does; there must be both. */
  Transition<Jobs, WorkEffect> handedOut() {
    return announcing(crew.idle().first(), agenda.waiting().get(0));
  }

  private Transition<Jobs, WorkEffect> announcing(String trainer, Task task) {
    Jobs given = new Jobs(agenda.handedOut(task.id()), crew.given(trainer, task));
    return Transition.to(given, new WorkEffect.Announce(trainer, task));
  }

  /** A trainer is ready for a task, and may bring what came of its last one. */
  Transition<Jobs, WorkEffect> ready(String trainer, Optional<Outcome> outcome) {
    Transition<Jobs, WorkEffect> free =
        outcome
            .map(o -> reported(trainer, o))
            .orElseGet(() -> Transition.to(this))
            .then(jobs -> jobs.freed(trainer));
    return knows(trainer) ? free : free.then(Jobs::counted);
  }

  /** A trainer is busy with a task that somebody gave it: its own, unless it is done. */
  Transition<Jobs, WorkEffect> working(String trainer, TaskId task) {
    Transition<Jobs, WorkEffect> busy =
        crew.taskOf(trainer).isPresent()
            ? Transition.to(this)
            : with(crew.busy(trainer)).keeping(trainer, task);
    return knows(trainer) ? busy : busy.then(Jobs::counted);
  }

  private Transition<Jobs, WorkEffect> keeping(String trainer, TaskId task) {
    Optional<Task> free = agenda.waiting(task);
    if (free.isPresent()) {
      return announcing(trainer, free.get());
    }
    return crew.holder(task).isPresent()
        ? Transition.to(this)
        : Transition.to(this, new WorkEffect.Cancel(trainer, task));
  }

  /** What came of a task is kept: whoever brought it may have another. */
  Transition<Jobs, WorkEffect> kept(TaskId task) {
    Transition<Jobs, WorkEffect> next = Transition.to(new Jobs(agenda.kept(task), crew.kept(task)));
    for (String reporter : crew.reportersOf(task)) {
      next = next.then(jobs -> jobs.told(reporter));
    }
    return next;
  }

  /** It is kept that a trainer has a task: now it is told. */
  Transition<Jobs, WorkEffect> announced(String trainer, TaskId task) {
    return crew.taskOf(trainer).filter(running -> running.id().equals(task)).isPresent()
        ? with(crew.announced(trainer)).told(trainer)
        : Transition.to(this);
  }

  /** Tells a trainer what it has, if it may know. */
  private Transition<Jobs, WorkEffect> told(String trainer) {
    return crew.tellable(trainer)
        .map(task -> Transition.to(this, (WorkEffect) new WorkEffect.Assign(trainer, task)))
        .orElseGet(() -> Transition.to(this));
  }

  /** A trainer is gone or out of reach: its task is offered to another, so often and no more. */
  Transition<Jobs, WorkEffect> lost(String trainer, int maxLosses) {
    return gone(trainer, task -> jobs -> jobs.offeredAgain(task, trainer, maxLosses));
  }

  /** A trainer leaves of its own accord: its task is another's, and no loss. */
  Transition<Jobs, WorkEffect> left(String trainer) {
    return gone(trainer, task -> jobs -> Transition.to(jobs.with(jobs.agenda.first(task))));
  }

  private Transition<Jobs, WorkEffect> gone(
      String trainer, Function<Task, Function<Jobs, Transition<Jobs, WorkEffect>>> whatOfIts) {
    Transition<Jobs, WorkEffect> without = with(crew.without(trainer)).counted();
    return crew.taskOf(trainer).map(task -> without.then(whatOfIts.apply(task))).orElse(without);
  }

  /**
   * A task whose trainer was lost: to the head of the queue, or failed when that was once too
   * often.
   */
  private Transition<Jobs, WorkEffect> offeredAgain(Task task, String trainer, int maxLosses) {
    int lost = agenda.losses(task.id()) + 1;
    if (lost >= maxLosses) {
      String reason = "lost with its trainer " + lost + " times, last " + trainer;
      return settled(trainer, task, new Result.Failed(reason));
    }
    return Transition.to(
        with(agenda.first(task).lost(task.id(), lost)),
        new WorkEffect.CountLoss(task.id(), trainer, lost));
  }

  /** Nobody is to do these tasks any more: whoever does is called back. */
  Transition<Jobs, WorkEffect> calledOff(List<Task> tasks) {
    List<WorkEffect> cancels = new ArrayList<>();
    Jobs jobs = this;
    for (Task task : tasks) {
      crew.holder(task.id()).ifPresent(name -> cancels.add(new WorkEffect.Cancel(name, task.id())));
      jobs = jobs.without(task.id());
    }
    return new Transition<>(jobs, cancels);
  }

  /** Takes an outcome, if its task has none yet; until it is kept, whoever brings it holds it. */
  private Transition<Jobs, WorkEffect> reported(String trainer, Outcome outcome) {
    return open(outcome.task())
        .map(task -> settled(trainer, task, outcome.result()))
        .orElseGet(() -> Transition.to(this))
        .then(jobs -> Transition.to(jobs.held(trainer, outcome.task())));
  }

  private Optional<Task> open(TaskId id) {
    return crew.task(id).or(() -> agenda.waiting(id));
  }

  private Jobs held(String trainer, TaskId task) {
    return agenda.unkept().contains(task) ? with(crew.reported(trainer, task)) : this;
  }

  private Transition<Jobs, WorkEffect> settled(String trainer, Task task, Result result) {
    Jobs closed = without(task.id());
    Transition<Jobs, WorkEffect> taken =
        Transition.to(
            closed.with(closed.agenda.taken(task.id())),
            new WorkEffect.Deliver(task, result, trainer));
    Optional<String> other = crew.holder(task.id()).filter(name -> !name.equals(trainer));
    return other.map(name -> taken.with(new WorkEffect.Cancel(name, task.id()))).orElse(taken);
  }

  /** A trainer that has nothing to do; one that never got the task it was given gets it again. */
  private Transition<Jobs, WorkEffect> freed(String trainer) {
    boolean busy = crew.reports(trainer) || crew.taskOf(trainer).isPresent();
    return busy ? told(trainer) : Transition.to(with(crew.waiting(trainer)));
  }

  private Transition<Jobs, WorkEffect> counted() {
    return Transition.to(this, new WorkEffect.CountTrainers(crew.members().size()));
  }

  /** Without a task that waits for nothing more. */
  private Jobs without(TaskId task) {
    return new Jobs(agenda.closed(task), crew.relieved(task));
  }

  private Jobs with(Agenda next) {
    return new Jobs(next, crew);
  }

  private Jobs with(Crew next) {
    return new Jobs(agenda, next);
  }
}
