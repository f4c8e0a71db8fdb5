package org.cryptonas.search.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.job.Outcome;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.settings.LadderSettings;

/**
 * Which tasks wait, which run where, and who climbs the ladder next.
 *
 * <p>Trainers pull: one that says it is ready gets one task. A task waits, or one trainer has it; a
 * task that does neither is done (or was never asked for), and whatever still comes for it is not
 * counted. A task goes back to the head of the queue when its trainer is lost or cannot be reached,
 * and fails when that has happened {@code maxLosses} times.
 *
 * <p>Nothing leaves before what it follows from is kept. A trainer that brought an outcome gets no
 * other task before the outcome is kept: it would forget what might yet be lost here. And it hears
 * of a task only when it is kept that it has it: whoever takes over from this work manager then
 * knows what the outcome belongs to.
 *
 * @param terms seed, rungs and patience
 * @param waiting tasks to hand out, first first; the ladder's are made when a trainer asks
 * @param crew the trainers and their tasks
 * @param unkept tasks whose outcome was taken but is not kept yet
 * @param losses how often the trainer of an open task was lost
 * @param ladder who climbs
 * @param ladderDone whether the end of the ladder was told
 */
public record WorkState(
    Terms terms,
    List<Task> waiting,
    Crew crew,
    Set<TaskId> unkept,
    Map<TaskId, Integer> losses,
    Ladder ladder,
    boolean ladderDone) {

  /**
   * What does not change over a search.
   *
   * @param seed the search's seed
   * @param ladder rungs and reduction
   * @param maxLosses lost trainers after which a task fails
   */
  public record Terms(long seed, LadderSettings ladder, int maxLosses) {}

  /** Before anything was asked for. */
  public static WorkState initial(Terms terms) {
    return new WorkState(
        terms, List.of(), Crew.NONE, Set.of(), Map.of(), Ladder.of(terms.ladder()), false);
  }

  /**
   * Where a search stands that goes on without its trainers: who climbed climbs again, first, and
   * what was to be tested is to be tested. Lessons are the controller's to ask for again.
   */
  public static WorkState resumed(Terms terms, SearchMemory memory) {
    LadderMemory ladder = memory.ladder();
    Map<TaskId, Integer> losses =
        ladder.losses().stream()
            .collect(Collectors.toMap(SearchEvent.JobLost::task, SearchEvent.JobLost::times));
    WorkState state =
        new WorkState(terms, List.of(), Crew.NONE, Set.of(), losses, ladder.ladder(), false);
    for (Climb climb : ladder.climbing()) {
      state = state.queued(state.training(climb));
    }
    state = memory.frontier().closesLadder() ? state.ladderClosed().state() : state;
    for (Task test : memory.frontier().openTests()) {
      state = state.queued(test);
    }
    return state.untold();
  }

  /** Number of trainers known, busy or not. */
  public int trainers() {
    return crew.members().size();
  }

  /** Tasks that have no result yet. */
  public List<Task> open() {
    return Stream.concat(waiting.stream(), crew.running().values().stream()).toList();
  }

  /** Where a search begins or goes on: tells what nobody may have been told. */
  public Transition<WorkState, WorkEffect> opened() {
    return handedOut();
  }

  /** A task for the next trainer that is ready. */
  public Transition<WorkState, WorkEffect> submitted(Task task) {
    return queued(task).handedOut();
  }

  /** How many candidates the ladder is to wait for. */
  public Transition<WorkState, WorkEffect> expecting(int candidates) {
    return with(ladder.expecting(candidates)).handedOut();
  }

  /** A candidate for the ladder. */
  public Transition<WorkState, WorkEffect> entered(Candidate candidate) {
    return with(ladder.entered(candidate)).handedOut();
  }

  /** A proposal that will not come to the ladder at a budget. */
  public Transition<WorkState, WorkEffect> refused(long proposal, int budget) {
    return with(ladder.refused(new Ladder.Place(proposal, budget))).handedOut();
  }

  /** A trainer is ready for a task, and may bring what came of its last one. */
  public Transition<WorkState, WorkEffect> ready(String trainer, Optional<Outcome> outcome) {
    boolean known = crew.members().contains(trainer);
    Transition<WorkState, WorkEffect> free =
        outcome
            .map(o -> reported(trainer, o))
            .orElseGet(() -> Transition.to(this))
            .then(state -> state.freed(trainer));
    return (known ? free : free.then(WorkState::counted)).then(WorkState::handedOut);
  }

  /**
   * A trainer is busy with a task that somebody gave it, perhaps a work manager before this one.
   * Nobody else needs to do it; unless it is done.
   */
  public Transition<WorkState, WorkEffect> working(String trainer, TaskId task) {
    boolean known = crew.members().contains(trainer);
    Transition<WorkState, WorkEffect> busy =
        crew.taskOf(trainer).isPresent()
            ? Transition.to(this)
            : with(crew.busy(trainer)).keeping(trainer, task);
    return known ? busy : busy.then(WorkState::counted);
  }

  private Transition<WorkState, WorkEffect> keeping(String trainer, TaskId task) {
    Optional<Task> free = waiting.stream().filter(t -> t.id().equals(task)).findFirst();
    if (free.isPresent()) {
      List<Task> others = waiting.stream().filter(t -> !t.id().equals(task)).toList();
      return Transition.to(
          with(others).with(crew.given(trainer, free.get())),
          new WorkEffect.Announce(trainer, free.get()));
    }
    return crew.holder(task).isPresent()
        ? Transition.to(this)
        : Transition.to(this, new WorkEffect.Cancel(trainer, task));
  }

  /**
   * An event is kept. That a trainer has a task: now it is told. What came of a task: whoever
   * brought it may have another, and who climbs next may hang on it.
   */
  public Transition<WorkState, WorkEffect> kept(SearchEvent event) {
    if (event instanceof SearchEvent.JobStarted started) {
      return announced(started.trainer(), started.task());
    }
    return event
        .settled()
        .map(task -> with(ladder.settled(event)).kept(task).then(WorkState::handedOut))
        .orElseGet(() -> Transition.to(this));
  }

  private Transition<WorkState, WorkEffect> kept(TaskId task) {
    Transition<WorkState, WorkEffect> next = Transition.to(with(crew.kept(task)).withKept(task));
    for (String reporter : crew.reportersOf(task)) {
      next = next.then(state -> state.told(reporter));
    }
    return next;
  }

  private Transition<WorkState, WorkEffect> announced(String trainer, TaskId task) {
    return crew.taskOf(trainer).filter(running -> running.id().equals(task)).isPresent()
        ? with(crew.announced(trainer)).told(trainer)
        : Transition.to(this);
  }

  /** Tells a trainer what it has, if it may know. */
  private Transition<WorkState, WorkEffect> told(String trainer) {
    return crew.tellable(trainer)
        .map(task -> Transition.to(this, (WorkEffect) new WorkEffect.Assign(trainer, task)))
        .orElseGet(() -> Transition.to(this));
  }

  /**
   * A trainer is gone or out of reach: its task is offered to another. It may come back, and may
   * bring the task's outcome; whoever brings one first is counted.
   */
  public Transition<WorkState, WorkEffect> lost(String trainer) {
    return gone(trainer, (state, task) -> state.offeredAgain(task, trainer));
  }

  /** A trainer leaves of its own accord: its task is another's, and no loss. */
  public Transition<WorkState, WorkEffect> left(String trainer) {
    return gone(trainer, (state, task) -> Transition.to(state.first(task, state.losses)));
  }

  private Transition<WorkState, WorkEffect> gone(
      String trainer, BiFunction<WorkState, Task, Transition<WorkState, WorkEffect>> whatOfIts) {
    if (!crew.members().contains(trainer)) {
      return Transition.to(this);
    }
    Optional<Task> task = crew.taskOf(trainer);
    return with(crew.without(trainer))
        .counted()
        .then(s -> task.map(t -> whatOfIts.apply(s, t)).orElseGet(() -> Transition.to(s)))
        .then(WorkState::handedOut);
  }

  /** Nobody climbs any more: who waits is let go, who is being trained is called back. */
  public Transition<WorkState, WorkEffect> ladderClosed() {
    List<Task> climbs = open().stream().filter(task -> task instanceof Task.Training).toList();
    List<WorkEffect> cancels = new ArrayList<>();
    WorkState state = with(ladder.abandoned());
    for (Task climb : climbs) {
      crew.holder(climb.id())
          .ifPresent(name -> cancels.add(new WorkEffect.Cancel(name, climb.id())));
      state = state.without(climb.id());
    }
    return new Transition<>(state, cancels).then(WorkState::handedOut);
  }

  /** Takes an outcome, if its task has none yet; until it is kept, whoever brings it holds it. */
  private Transition<WorkState, WorkEffect> reported(String trainer, Outcome outcome) {
    return open(outcome.task())
        .map(t -> settled(trainer, t, outcome.result()))
        .orElseGet(() -> Transition.to(this))
        .then(state -> Transition.to(state.held(trainer, outcome.task())));
  }

  private Optional<Task> open(TaskId id) {
    return crew.task(id).or(() -> waiting.stream().filter(t -> t.id().equals(id)).findFirst());
  }

  private WorkState held(String trainer, TaskId task) {
    return unkept.contains(task) ? with(crew.reported(trainer, task)) : this;
  }

  private Transition<WorkState, WorkEffect> settled(String trainer, Task task, Result result) {
    Transition<WorkState, WorkEffect> taken =
        Transition.<WorkState, WorkEffect>to(without(task.id()).withUnkept(task.id()))
            .with(new WorkEffect.Deliver(task, result, trainer));
    Optional<String> other = crew.holder(task.id()).filter(name -> !name.equals(trainer));
    return other.map(name -> taken.with(new WorkEffect.Cancel(name, task.id()))).orElse(taken);
  }

  /**
   * A task whose trainer was lost: to the head of the queue, or failed when that was once too
   * often.
   */
  private Transition<WorkState, WorkEffect> offeredAgain(Task task, String trainer) {
    int lost = losses.getOrDefault(task.id(), 0) + 1;
    if (lost >= terms.maxLosses()) {
      String reason = "lost with its trainer " + lost + " times, last " + trainer;
      return settled(trainer, task, new Result.Failed(reason));
    }
    Map<TaskId, Integer> counted = Persistent.map(losses).plus(task.id(), lost);
    return Transition.to(first(task, counted), new WorkEffect.CountLoss(task.id(), trainer, lost));
  }

  /** A task at the head of the queue. */
  private WorkState first(Task task, Map<TaskId, Integer> counted) {
    List<Task> queue = new ArrayList<>(waiting);
    queue.add(0, task);
    return new WorkState(terms, queue, crew, unkept, counted, ladder, ladderDone);
  }

  /** A trainer that has nothing to do; one that never got the task it was given gets it again. */
  private Transition<WorkState, WorkEffect> freed(String trainer) {
    boolean busy = crew.reports(trainer) || crew.taskOf(trainer).isPresent();
    return busy ? told(trainer) : Transition.to(with(crew.waiting(trainer)));
  }

  private Transition<WorkState, WorkEffect> counted() {
    return Transition.to(this, new WorkEffect.CountTrainers(trainers()));
  }

  /** Gives tasks to idle trainers as long as there are both, and tells when the ladder is done. */
  private Transition<WorkState, WorkEffect> handedOut() {
    WorkState state = this;
    List<WorkEffect> effects = new ArrayList<>();
    while (!state.crew.idle().isEmpty()) {
      state = state.withClimbWhenNothingWaits();
      if (state.waiting.isEmpty()) {
        break;
      }
      String trainer = state.crew.idle().first();
      Task task = state.waiting.get(0);
      effects.add(new WorkEffect.Announce(trainer, task));
      state = state.with(state.waiting.subList(1, state.waiting.size()));
      state = state.with(state.crew.given(trainer, task));
    }
    return new Transition<>(state, effects).then(WorkState::ladderTold);
  }

  private WorkState withClimbWhenNothingWaits() {
    Optional<Climb> next = waiting.isEmpty() ? ladder.next() : Optional.empty();
    return next.map(climb -> queued(training(climb)).with(ladder.started(climb))).orElse(this);
  }

  private Task training(Climb climb) {
    double epochs = terms.ladder().epochs().get(climb.rung() - 1);
    long seed = Seeds.of(terms.seed(), climb.candidate().id(), climb.rung());
    return new Task.Training(climb.candidate(), climb.rung(), epochs, seed);
  }

  private Transition<WorkState, WorkEffect> ladderTold() {
    if (ladderDone || !ladder.exhausted()) {
      return Transition.to(this);
    }
    WorkState told = new WorkState(terms, waiting, crew, unkept, losses, ladder, true);
    return Transition.to(told, new WorkEffect.LadderDone());
  }

  /** The same, as if nobody knew of the end of the ladder. */
  private WorkState untold() {
    return new WorkState(terms, waiting, crew, unkept, losses, ladder, false);
  }

  private WorkState queued(Task task) {
    List<Task> queue = new ArrayList<>(waiting);
    queue.add(task);
    return with(queue);
  }

  /** Without a task that waits for nothing more. */
  private WorkState without(TaskId task) {
    List<Task> queue = waiting.stream().filter(t -> !t.id().equals(task)).toList();
    Map<TaskId, Integer> open = Persistent.map(losses).minus(task);
    return new WorkState(terms, queue, crew.relieved(task), unkept, open, ladder, ladderDone);
  }

  private WorkState withUnkept(TaskId task) {
    Set<TaskId> more = Persistent.set(unkept).plus(task);
    return new WorkState(terms, waiting, crew, more, losses, ladder, ladderDone);
  }

  private WorkState withKept(TaskId task) {
    Set<TaskId> fewer = Persistent.set(unkept).minus(task);
    return new WorkState(terms, waiting, crew, fewer, losses, ladder, ladderDone);
  }

  private WorkState with(List<Task> queue) {
    return new WorkState(terms, List.copyOf(queue), crew, unkept, losses, ladder, ladderDone);
  }

  private WorkState with(Crew next) {
    return new WorkState(terms, waiting, next, unkept, losses, ladder, ladderDone);
  }

  private WorkState with(Ladder next) {
    return new WorkState(terms, waiting, crew, unkept, losses, next, ladderDone);
  }
}
