package org.cryptonas.search.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.job.Job;
import org.cryptonas.search.job.Outcome;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.settings.LadderSettings;

/**
 * Which jobs wait, which run where, and who climbs the ladder next.
 *
 * <p>Trainers pull: one that says it is ready gets one job. A job waits, or one trainer has it; a
 * job that does neither is done (or was never made), and whatever still comes for it is not
 * counted. A job goes back to the head of the queue when its trainer is lost or cannot be reached,
 * and fails when that has happened {@code maxLosses} times.
 *
 * @param terms seed, rungs and patience
 * @param nextJob number of the next job made
 * @param waiting jobs to hand out, first first; the ladder's are made when a trainer asks
 * @param crew the trainers and their jobs
 * @param losses how often the trainer of an open job was lost
 * @param ladder who climbs
 * @param ladderDone whether the end of the ladder was told
 */
public record WorkState(
    Terms terms,
    long nextJob,
    List<Job> waiting,
    Crew crew,
    Map<Long, Integer> losses,
    Ladder ladder,
    boolean ladderDone) {

  /**
   * What does not change over a search.
   *
   * @param seed the search's seed
   * @param ladder rungs and reduction
   * @param maxLosses lost trainers after which a job fails
   */
  public record Terms(long seed, LadderSettings ladder, int maxLosses) {}

  /** Before anything was asked for. */
  public static WorkState initial(Terms terms) {
    return new WorkState(
        terms, 1, List.of(), Crew.NONE, Map.of(), Ladder.of(terms.ladder()), false);
  }

  /** Number of trainers known, busy or not. */
  public int trainers() {
    return crew.members().size();
  }

  /** Jobs that have no result yet. */
  public List<Job> open() {
    return Stream.concat(waiting.stream(), crew.running().values().stream()).toList();
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

  /** A candidate that will not come to the ladder. */
  public Transition<WorkState, WorkEffect> refused() {
    return with(ladder.oneRefused()).handedOut();
  }

  /** A trainer is ready for a job, and may bring what came of its last one. */
  public Transition<WorkState, WorkEffect> ready(String trainer, Optional<Outcome> outcome) {
    boolean known = crew.members().contains(trainer);
    Transition<WorkState, WorkEffect> free =
        outcome
            .map(o -> settled(trainer, o))
            .orElseGet(() -> Transition.to(this))
            .then(state -> state.freed(trainer));
    return (known ? free : free.then(WorkState::counted)).then(WorkState::handedOut);
  }

  /**
   * A trainer is gone or out of reach: its job is offered to another. It may come back, and may
   * bring the job's outcome; whoever brings one first is counted.
   */
  public Transition<WorkState, WorkEffect> lost(String trainer) {
    return gone(trainer, (state, job) -> state.offeredAgain(job, trainer));
  }

  /** A trainer leaves of its own accord: its job is another's, and no loss. */
  public Transition<WorkState, WorkEffect> left(String trainer) {
    return gone(trainer, (state, job) -> Transition.to(state.first(job, state.losses)));
  }

  private Transition<WorkState, WorkEffect> gone(
      String trainer, BiFunction<WorkState, Job, Transition<WorkState, WorkEffect>> whatOfItsJob) {
    if (!crew.members().contains(trainer)) {
      return Transition.to(this);
    }
    Optional<Job> job = crew.jobOf(trainer);
    return with(crew.without(trainer))
        .counted()
        .then(s -> job.map(j -> whatOfItsJob.apply(s, j)).orElseGet(() -> Transition.to(s)))
        .then(WorkState::handedOut);
  }

  /** Nobody climbs any more: who waits is let go, who is being trained is called back. */
  public Transition<WorkState, WorkEffect> ladderClosed() {
    List<Job> climbs = open().stream().filter(job -> job.task() instanceof Task.Training).toList();
    List<WorkEffect> cancels = new ArrayList<>();
    WorkState state = with(ladder.abandoned());
    for (Job climb : climbs) {
      crew.holder(climb).ifPresent(name -> cancels.add(new WorkEffect.Cancel(name, climb)));
      state = state.without(climb);
    }
    return new Transition<>(state, cancels).then(WorkState::handedOut);
  }

  /** Takes an outcome, if its job has none yet. */
  private Transition<WorkState, WorkEffect> settled(String trainer, Outcome outcome) {
    Optional<Job> job = open().stream().filter(j -> j.number() == outcome.job()).findFirst();
    return job.map(j -> settled(trainer, j, outcome.result())).orElseGet(() -> Transition.to(this));
  }

  private Transition<WorkState, WorkEffect> settled(String trainer, Job job, Result result) {
    Transition<WorkState, WorkEffect> taken =
        Transition.<WorkState, WorkEffect>to(without(job).with(climbed(job, result)))
            .with(new WorkEffect.Deliver(job, result, trainer));
    Optional<String> other = crew.holder(job).filter(name -> !name.equals(trainer));
    return other.map(name -> taken.with(new WorkEffect.Cancel(name, job))).orElse(taken);
  }

  /**
   * A job whose trainer was lost: to the head of the queue, or failed when that was once too often.
   */
  private Transition<WorkState, WorkEffect> offeredAgain(Job job, String trainer) {
    int lost = losses.getOrDefault(job.number(), 0) + 1;
    if (lost >= terms.maxLosses()) {
      String reason = "lost with its trainer " + lost + " times, last " + trainer;
      return settled(trainer, job, new Result.Failed(reason));
    }
    Map<Long, Integer> counted = new HashMap<>(losses);
    counted.put(job.number(), lost);
    return Transition.to(first(job, counted));
  }

  /** A job at the head of the queue. */
  private WorkState first(Job job, Map<Long, Integer> counted) {
    List<Job> queue = new ArrayList<>(waiting);
    queue.add(0, job);
    return new WorkState(terms, nextJob, queue, crew, counted, ladder, ladderDone);
  }

  /** A trainer that has nothing to do; one that never got the job it was given gets it again. */
  private Transition<WorkState, WorkEffect> freed(String trainer) {
    return crew.jobOf(trainer)
        .map(job -> Transition.to(this, (WorkEffect) new WorkEffect.Assign(trainer, job)))
        .orElseGet(() -> Transition.to(with(crew.waiting(trainer))));
  }

  private Transition<WorkState, WorkEffect> counted() {
    return Transition.to(this, new WorkEffect.CountTrainers(trainers()));
  }

  /** Gives jobs to idle trainers as long as there are both, and tells when the ladder is done. */
  private Transition<WorkState, WorkEffect> handedOut() {
    WorkState state = this;
    List<WorkEffect> effects = new ArrayList<>();
    while (!state.crew.idle().isEmpty()) {
      state = state.withClimbWhenNothingWaits();
      if (state.waiting.isEmpty()) {
        break;
      }
      String trainer = state.crew.idle().first();
      Job job = state.waiting.get(0);
      effects.add(new WorkEffect.Assign(trainer, job));
      state = state.with(state.waiting.subList(1, state.waiting.size()));
      state = state.with(state.crew.given(trainer, job));
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
    WorkState told = new WorkState(terms, nextJob, waiting, crew, losses, ladder, true);
    return Transition.to(told, new WorkEffect.LadderDone());
  }

  private Ladder climbed(Job job, Result result) {
    if (!(job.task() instanceof Task.Training training)) {
      return ladder;
    }
    Climb climb = new Climb(training.candidate(), training.rung());
    return result instanceof Result.Trained trained
        ? ladder.finished(climb, trained.accuracy())
        : ladder.failed(climb);
  }

  private WorkState queued(Task task) {
    List<Job> queue = new ArrayList<>(waiting);
    queue.add(new Job(nextJob, task));
    return new WorkState(terms, nextJob + 1, queue, crew, losses, ladder, ladderDone);
  }

  /** Without a job that waits for nothing more. */
  private WorkState without(Job job) {
    List<Job> queue = waiting.stream().filter(j -> j.number() != job.number()).toList();
    Map<Long, Integer> open = new HashMap<>(losses);
    open.remove(job.number());
    return new WorkState(terms, nextJob, queue, crew.relieved(job), open, ladder, ladderDone);
  }

  private WorkState with(List<Job> queue) {
    return new WorkState(terms, nextJob, List.copyOf(queue), crew, losses, ladder, ladderDone);
  }

  private WorkState with(Crew next) {
    return new WorkState(terms, nextJob, waiting, next, losses, ladder, ladderDone);
  }

  private WorkState with(Ladder next) {
    return new WorkState(terms, nextJob, waiting, crew, losses, next, ladderDone);
  }
}
