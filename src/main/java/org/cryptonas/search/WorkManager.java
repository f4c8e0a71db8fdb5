package org.cryptonas.search;

import akka.actor.Address;
import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.receptionist.Receptionist;
import akka.actor.typed.receptionist.ServiceKey;
import akka.cluster.ClusterEvent;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.Subscribe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchNews;
import org.cryptonas.search.event.TrainerProgress;
import org.cryptonas.search.job.Outcome;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.state.Transition;
import org.cryptonas.search.state.WorkEffect;
import org.cryptonas.search.state.WorkState;

/** Gives jobs to trainers that ask, and passes on what came of each, once. */
public final class WorkManager {
  /** Where trainers find the work manager, on whatever node it is. */
  public static final ServiceKey<Command> SERVICE =
      ServiceKey.create(Command.class, "work-manager");

  /** What the work manager understands. */
  public interface Command extends Message {}

  /** Whom to tell what came of jobs; must be the first message. */
  public record Introduce(
      ActorRef<Controller.Command> controller,
      ActorRef<SharedWeights.Command> sharedWeights,
      ActorRef<Frontier.Command> frontier)
      implements Command {}

  /** A task for the next trainer that is ready. */
  public record Submit(Task task) implements Command {}

  /** How many candidates the ladder is to wait for. */
  public record Expect(int candidates) implements Command {}

  /** A candidate for the ladder. */
  public record Enter(Candidate candidate) implements Command {}

  /** A candidate that will not come to the ladder. */
  public enum Refuse implements Command {
    INSTANCE
  }

  /** Nobody is to climb any more. */
  public enum CloseLadder implements Command {
    INSTANCE
  }

  /** A trainer is ready for a job, and may bring what came of its last one. */
  public record Ready(String trainer, ActorRef<Trainer.Command> ref, Optional<Outcome> outcome)
      implements Command {}

  /** A trainer ends of its own accord, and hands back the job it has. */
  public record Leave(String trainer, ActorRef<Trainer.Command> ref) implements Command {}

  /** A trainer is so far with its job. */
  public record Progressed(TrainerProgress progress) implements Command {}

  private record Lost(String trainer, ActorRef<Trainer.Command> ref) implements Command {}

  private record Unreachable(Address node) implements Command {}

  private enum Reachable implements Command {
    INSTANCE
  }

  private final ActorContext<Command> context;
  private final ActorRef<SearchNews> observer;
  private final Introduce peers;
  private final Map<String, ActorRef<Trainer.Command>> trainers = new HashMap<>();
  private WorkState state;

  /**
   * A work manager.
   *
   * @param terms seed, rungs and patience
   * @param observer told of jobs, trainers and progress
   */
  public static Behavior<Command> create(WorkState.Terms terms, ActorRef<SearchNews> observer) {
    return Behaviors.setup(
        context ->
            Behaviors.receive(Command.class)
                .onMessage(
                    Introduce.class,
                    peers -> new WorkManager(context, terms, observer, peers).behavior())
                .build());
  }

  private WorkManager(
      ActorContext<Command> context,
      WorkState.Terms terms,
      ActorRef<SearchNews> observer,
      Introduce peers) {
    this.context = context;
    this.observer = observer;
    this.peers = peers;
    this.state = WorkState.initial(terms);
    context.getSystem().receptionist().tell(Receptionist.register(SERVICE, context.getSelf()));
    ActorRef<ClusterEvent.ReachabilityEvent> reachability =
        context.messageAdapter(ClusterEvent.ReachabilityEvent.class, WorkManager::reachability);
    Cluster.get(context.getSystem())
        .subscriptions()
        .tell(Subscribe.create(reachability, ClusterEvent.ReachabilityEvent.class));
  }

  private static Command reachability(ClusterEvent.ReachabilityEvent event) {
    return event instanceof ClusterEvent.UnreachableMember gone
        ? new Unreachable(gone.member().address())
        : Reachable.INSTANCE;
  }

  private Behavior<Command> behavior() {
    return Behaviors.receive(Command.class)
        .onMessage(Submit.class, submit -> to(state.submitted(submit.task())))
        .onMessage(Expect.class, expect -> to(state.expecting(expect.candidates())))
        .onMessage(Enter.class, enter -> to(state.entered(enter.candidate())))
        .onMessage(Refuse.class, refuse -> to(state.refused()))
        .onMessage(CloseLadder.class, close -> to(state.ladderClosed()))
        .onMessage(Ready.class, this::onReady)
        .onMessage(Progressed.class, this::onProgressed)
        .onMessage(Leave.class, this::onLeave)
        .onMessage(Lost.class, this::onLost)
        .onMessage(Unreachable.class, this::onUnreachable)
        .onMessage(Reachable.class, reachable -> Behaviors.same())
        .build();
  }

  private Behavior<Command> onReady(Ready ready) {
    Optional<ActorRef<Trainer.Command>> before = Optional.ofNullable(trainers.get(ready.trainer()));
    if (before.filter(ready.ref()::equals).isEmpty()) {
      before.ifPresent(old -> to(state.lost(ready.trainer())));
      trainers.put(ready.trainer(), ready.ref());
      context.watchWith(ready.ref(), new Lost(ready.trainer(), ready.ref()));
    }
    return to(state.ready(ready.trainer(), ready.outcome()));
  }

  private Behavior<Command> onProgressed(Progressed progressed) {
    observer.tell(progressed.progress());
    return Behaviors.same();
  }

  private Behavior<Command> onLeave(Leave leave) {
    return trainers.remove(leave.trainer(), leave.ref())
        ? to(state.left(leave.trainer()))
        : Behaviors.same();
  }

  private Behavior<Command> onLost(Lost lost) {
    return trainers.remove(lost.trainer(), lost.ref())
        ? to(state.lost(lost.trainer()))
        : Behaviors.same();
  }

  /** Jobs are offered again at once; whether the node is gone for good is settled later. */
  private Behavior<Command> onUnreachable(Unreachable unreachable) {
    List<String> cutOff =
        trainers.entrySet().stream()
            .filter(e -> e.getValue().path().address().equals(unreachable.node()))
            .map(Map.Entry::getKey)
            .toList();
    cutOff.forEach(trainer -> to(state.lost(trainer)));
    return Behaviors.same();
  }

  private Behavior<Command> to(Transition<WorkState, WorkEffect> transition) {
    state = transition.state();
    transition.effects().forEach(this::carryOut);
    return Behaviors.same();
  }

  private void carryOut(WorkEffect effect) {
    if (effect instanceof WorkEffect.Assign assign) {
      tell(assign.trainer(), new Trainer.Do(assign.job()));
      observer.tell(
          new SearchEvent.JobStarted(
              assign.job().number(), assign.job().task().describe(), assign.trainer()));
    } else if (effect instanceof WorkEffect.Cancel cancel) {
      tell(cancel.trainer(), new Trainer.Drop(cancel.job().number()));
    } else if (effect instanceof WorkEffect.CountTrainers count) {
      peers.controller().tell(new Controller.Trainers(count.trainers()));
      observer.tell(new SearchEvent.TrainersChanged(count.trainers()));
    } else if (effect instanceof WorkEffect.LadderDone) {
      peers.frontier().tell(Frontier.LadderDone.INSTANCE);
    } else if (effect instanceof WorkEffect.Deliver deliver) {
      deliver(deliver);
    }
  }

  private void tell(String trainer, Trainer.Command order) {
    Optional.ofNullable(trainers.get(trainer)).ifPresent(ref -> ref.tell(order));
  }

  private void deliver(WorkEffect.Deliver done) {
    Task task = done.job().task();
    if (task instanceof Task.Lesson lesson) {
      deliver(lesson, done.result());
    } else if (task instanceof Task.Training training) {
      peers.frontier().tell(evaluated(training, done));
    } else if (task instanceof Task.Test test) {
      peers.frontier().tell(tested(test, done.result()));
    }
  }

  private void deliver(Task.Lesson lesson, Result result) {
    if (result instanceof Result.Taught taught) {
      peers.sharedWeights().tell(new SharedWeights.Merge(lesson, taught));
    } else {
      peers.controller().tell(new Controller.LessonFailed(lesson.number(), result.failure()));
    }
  }

  private static Frontier.Command evaluated(Task.Training training, WorkEffect.Deliver done) {
    return done.result() instanceof Result.Trained trained
        ? new Frontier.Evaluated(training.evaluation(trained, done.trainer()))
        : new Frontier.Failed(training.failed(done.result().failure()));
  }

  private static Frontier.Command tested(Task.Test test, Result result) {
    return result instanceof Result.Tested tested
        ? new Frontier.Tested(test.candidate().id(), tested.accuracy())
        : new Frontier.TestFailed(test.candidate().id(), result.failure());
  }
}
