package org.cryptonas.search.state;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.job.Outcome;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.settings.LadderSettings;

/**
 * Which tasks wait, which run where, and who climbs the ladder next: a climb becomes a task when
 * nothing else waits and a trainer asks. What becomes of a task is {@link Jobs}' to say.
 *
 * @param terms seed, rungs and patience
 * @param jobs tasks and trainers
 * @param ladder who climbs
 * @param ladderDone whether the end of the ladder was told
 * @param paused whether nobody is given a task
 */
public record WorkState(Terms terms, Jobs jobs, Ladder ladder, boolean ladderDone, boolean paused) {

  /**
   * What does not change over a search.
   *
   * @param seed the search's seed
   * @param budgets of the configuration
   * @param ladder rungs and reduction
   * @param maxLosses lost trainers after which a task fails
   */
  public record Terms(long seed, List<Integer> budgets, LadderSettings ladder, int maxLosses) {}

  /** Before anything was asked for. */
  public static WorkState initial(Terms terms) {
    Ladder ladder = Ladder.of(terms.ladder(), Budgets.of(terms.budgets()));
    return new WorkState(terms, Jobs.NONE, ladder, false, false);
  }

  /**
   * Where a search stands that goes on without its trainers: who climbed climbs again, first, and
   * what was to be tested is to be tested. Lessons are the controller's to ask for again.
   */
  public static WorkState resumed(Terms terms, SearchMemory memory) {
    LadderMemory ladder = memory.ladder();
    Agenda agenda = Agenda.EMPTY;
    for (SearchEvent.JobLost loss : ladder.losses()) {
      agenda = agenda.lost(loss.task(), loss.times());
    }
    Jobs jobs = new Jobs(agenda, Crew.NONE);
    WorkState state = new WorkState(terms, jobs, ladder.ladder(), false, memory.paused());
    for (Climb climb : ladder.climbing()) {
      state = state.queued(state.training(climb));
    }
    state = memory.frontier().closesLadder() ? state.climbsCalledOff().state() : state;
    for (Task test : memory.frontier().openTests()) {
      state = state.queued(test);
    }
    return state;
  }

  /** Number of trainers known, busy or not. */
  public int trainers() {
    return jobs.crew().members().size();
  }

  /** Tasks that nobody has yet, in the order in which they are handed out. */
  public List<Task> waiting() {
    return jobs.agenda().waiting();
  }

  /** Tasks that have no result yet. */
  public List<Task> open() {
    return jobs.open();
  }

  /** Tasks that wait, the first {@code most} of them; whoever climbs next depends on results. */
  public List<Task> queue(int most) {
    return Stream.concat(waiting().stream(), ladder.fresh().map(this::training))
        .limit(most)
        .toList();
  }

  /** How many tasks wait. */
  public int queued() {
    return waiting().size() + ladder.waiting();
  }

  /** Everyone at hand, with the task of those who have one. */
  public SortedMap<String, Optional<Task>> assignments() {
    SortedMap<String, Optional<Task>> all = new TreeMap<>();
    jobs.crew().members().forEach(name -> all.put(name, jobs.crew().taskOf(name)));
    return all;
  }

  /** Where a search begins or goes on: tells what nobody may have been told. */
  public Transition<WorkState, WorkEffect> opened() {
    return handedOut();
  }

  /** Nobody is given another task; who has one does it to its end. */
  public Transition<WorkState, WorkEffect> suspended() {
    return paused
        ? Transition.to(this)
        : Transition.to(with(true), new WorkEffect.Keep(new SearchEvent.Paused()));
  }

  /** Tasks are handed out again. */
  public Transition<WorkState, WorkEffect> continued() {
    return paused
        ? Transition.<WorkState, WorkEffect>to(
                with(false), new WorkEffect.Keep(new SearchEvent.Continued()))
            .then(WorkState::handedOut)
        : Transition.to(this);
  }

  /** One budget more; when nobody climbs any more, it comes too late and nothing follows. */
  public Transition<WorkState, WorkEffect> budgetAdded(int budget) {
    return ladder.exhausted() || ladder.budgets().contains(budget)
        ? Transition.to(this)
        : Transition.to(
            with(ladder.with(budget)), new WorkEffect.Keep(new SearchEvent.BudgetAdded(budget)));
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
    return with(jobs.ready(trainer, outcome)).then(WorkState::handedOut);
  }

  /**
   * A trainer is busy with a task that somebody gave it, perhaps a work manager before this one.
   * Nobody else needs to do it; unless it is done.
   */
  public Transition<WorkState, WorkEffect> working(String trainer, TaskId task) {
    return with(jobs.working(trainer, task));
  }

  /**
   * An event is kept. That a trainer has a task: now it is told. What came of a task: whoever
   * brought it may have another, and who climbs next may hang on it.
   */
  public Transition<WorkState, WorkEffect> kept(SearchEvent event) {
    if (event instanceof SearchEvent.JobStarted started) {
      return with(jobs.announced(started.trainer(), started.task()));
    }
    return event
        .settled()
        .map(task -> with(ladder.settled(event)).with(jobs.kept(task)).then(WorkState::handedOut))
        .orElseGet(() -> Transition.to(this));
  }

  /**
   * A trainer is gone or out of reach: its task is offered to another. It may come back, and may
   * bring the task's outcome; whoever brings one first is counted.
   */
  public Transition<WorkState, WorkEffect> lost(String trainer) {
    return jobs.knows(trainer)
        ? with(jobs.lost(trainer, terms.maxLosses())).then(WorkState::handedOut)
        : Transition.to(this);
  }

  /** A trainer leaves of its own accord: its task is another's, and no loss. */
  public Transition<WorkState, WorkEffect> left(String trainer) {
    return jobs.knows(trainer)
        ? with(jobs.left(trainer)).then(WorkState::handedOut)
        : Transition.to(this);
  }

  /** Nobody climbs any more: who waits is let go, who is being trained is called back. */
  public Transition<WorkState, WorkEffect> ladderClosed() {
    return climbsCalledOff().then(WorkState::handedOut);
  }

  private Transition<WorkState, WorkEffect> climbsCalledOff() {
    List<Task> climbs = open().stream().filter(task -> task instanceof Task.Training).toList();
    return with(ladder.abandoned()).with(jobs.calledOff(climbs));
  }

  /** Gives tasks to idle trainers as long as there are both, and tells when the ladder is done. */
  private Transition<WorkState, WorkEffect> handedOut() {
    Transition<WorkState, WorkEffect> next = Transition.to(this);
    while (!paused && next.state().jobs.somebodyIsIdle()) {
      WorkState state = next.state().withClimbWhenNothingWaits();
      if (state.jobs.nothingWaits()) {
        break;
      }
      next = next.then(before -> state.with(state.jobs.handedOut()));
    }
    return next.then(WorkState::ladderTold);
  }

  private WorkState withClimbWhenNothingWaits() {
    Optional<Climb> next = jobs.nothingWaits() ? ladder.next() : Optional.empty();
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
    WorkState told = new WorkState(terms, jobs, ladder, true, paused);
    return Transition.to(told, new WorkEffect.LadderDone());
  }

  private WorkState queued(Task task) {
    return new WorkState(terms, jobs.queued(task), ladder, ladderDone, paused);
  }

  private Transition<WorkState, WorkEffect> with(Transition<Jobs, WorkEffect> next) {
    return new Transition<>(
        new WorkState(terms, next.state(), ladder, ladderDone, paused), next.effects());
  }

  private WorkState with(Ladder next) {
    return new WorkState(terms, jobs, next, ladderDone, paused);
  }

  private WorkState with(boolean pause) {
    return new WorkState(terms, jobs, ladder, ladderDone, pause);
  }
}
