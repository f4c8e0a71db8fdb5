package org.cryptonas.search;

import akka.actor.Address;
import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.receptionist.Receptionist;
import akka.actor.typed.receptionist.ServiceKey;
import akka.cluster.ClusterEvent.UnreachableMember;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.Subscribe;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cryptonas.search.Callers.Caller;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchNews;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.event.TrainerProgress;
import org.cryptonas.search.job.Outcome;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.journal.Journal;
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

  /** Whom to tell what came of tasks. Nobody is heard before. */
  public record Introduce(
      ActorRef<Controller.Command> controller,
      ActorRef<SharedWeights.Command> sharedWeights,
      ActorRef<Frontier.Command> frontier)
      implements Command {}

  /** Everything open was asked for: trainers may come. */
  public enum Open implements Command {
    INSTANCE
  }

  /** A task for the next trainer that is ready. */
  public record Submit(Task task) implements Command {}

  /** How many candidates the ladder is to wait for. */
  public record Expect(int candidates) implements Command {}

  /** A candidate for the ladder. */
  public record Enter(Candidate candidate) implements Command {}

  /** A proposal that will not come to the ladder at a budget. */
  public record Refuse(long proposal, int budget) implements Command {}

  /** Nobody is to climb any more. */
  public enum CloseLadder implements Command {
    INSTANCE
  }

  /** Nobody is to be given another task. */
  public enum Pause implements Command {
    INSTANCE
  }

  /** Tasks are to be handed out again. */
  public enum Continue implements Command {
    INSTANCE
  }

  /** Somebody wants one budget more. */
  public record AddBudget(int budget) implements Command {}

  /** These events are kept. */
  public record Kept(List<SearchEvent> events) implements Command {
    public Kept {
      events = List.copyOf(events);
    }
  }

  /** A trainer, with its device, is ready for a task, and may bring what came of its last one. */
  public record Ready(
      String trainer,
      ActorRef<Trainer.Command> ref,
      Optional<String> device,
      Optional<Outcome> outcome)
      implements Command {}

  /** A trainer, with its device, is busy with a task that somebody gave it. */
  public record Working(
      String trainer, ActorRef<Trainer.Command> ref, Optional<String> device, TaskId task)
      implements Command {}

  /** A trainer ends of its own accord, and hands back the job it has. */
  public record Leave(String trainer, ActorRef<Trainer.Command> ref) implements Command {}

  /** A trainer is so far with its job. */
  public record Progressed(TrainerProgress progress) implements Command {}

  private record Lost(String trainer, ActorRef<Trainer.Command> ref) implements Command {}

  private record Unreachable(Address node) implements Command {}

  private enum TellPeople implements Command {
    INSTANCE
  }

  private static final int MOST_WAITING = 1_000_000;

  private final ActorContext<Command> context;
  private final Bulletin bulletin;
  private final Listeners listeners;
  private final Introduce peers;
  private final ResultDelivery results;
  private Callers callers = Callers.NONE;
  private WorkState state;

  /**
   * Who hears of the work.
   *
   * @param journal keeps who began what
   * @param progress told how far trainers are, and what waits
   */
  record Listeners(ActorRef<Journal.Command> journal, ActorRef<SearchNews> progress) {}

  /** A work manager that begins, or goes on, at {@code state}. */
  static Behavior<Command> create(WorkState state, Listeners listeners) {
    return Behaviors.setup(
        context ->
            Behaviors.withTimers(
                timers -> {
                  Bulletin bulletin = new Bulletin(context, timers, listeners.progress());
                  return introduced(
                      peers ->
                          new WorkManager(context, bulletin, state, listeners, peers).behavior());
                }));
  }

  private static Behavior<Command> introduced(Function<Introduce, Behavior<Command>> next) {
    return Behaviors.withStash(
        MOST_WAITING,
        waiting ->
            Behaviors.receive(Command.class)
                .onMessage(Introduce.class, peers -> waiting.unstashAll(next.apply(peers)))
                .onAnyMessage(
                    early -> {
                      waiting.stash(early);
                      return Behaviors.same();
                    })
                .build());
  }

  private WorkManager(
      ActorContext<Command> context,
      Bulletin bulletin,
      WorkState state,
      Listeners listeners,
      Introduce peers) {
    this.context = context;
    this.bulletin = bulletin;
    this.listeners = listeners;
    this.peers = peers;
    this.results = new ResultDelivery(peers);
    this.state = state;
  }

  private Behavior<Command> onOpen() {
    context.getSystem().receptionist().tell(Receptionist.register(SERVICE, context.getSelf()));
    ActorRef<UnreachableMember> gone =
        context.messageAdapter(
            UnreachableMember.class, event -> new Unreachable(event.member().address()));
    Cluster.get(context.getSystem())
        .subscriptions()
        .tell(Subscribe.create(gone, UnreachableMember.class));
    return to(state.opened());
  }

  private Behavior<Command> behavior() {
    return Behaviors.receive(Command.class)
        .onMessage(Open.class, open -> onOpen())
        .onMessage(Submit.class, submit -> to(state.submitted(submit.task())))
        .onMessage(Expect.class, expect -> to(state.expecting(expect.candidates())))
        .onMessage(Enter.class, enter -> to(state.entered(enter.candidate())))
        .onMessage(Refuse.class, refuse -> to(state.refused(refuse.proposal(), refuse.budget())))
        .onMessage(Pause.class, pause -> to(state.suspended()))
        .onMessage(Continue.class, go -> to(state.continued()))
        .onMessage(AddBudget.class, add -> to(state.budgetAdded(add.budget())))
        .onMessage(CloseLadder.class, close -> to(state.ladderClosed()))
        .onMessage(Kept.class, this::onKept)
        .onMessage(Ready.class, this::onReady)
        .onMessage(Working.class, this::onWorking)
        .onMessage(Progressed.class, this::onProgressed)
        .onMessage(Leave.class, this::onLeave)
        .onMessage(Lost.class, this::onLost)
        .onMessage(Unreachable.class, this::onUnreachable)
        .onMessage(TellPeople.class, due -> onTellPeople())
        .build();
  }

  private Behavior<Command> onKept(Kept kept) {
    kept.events().forEach(event -> to(state.kept(event)));
    return Behaviors.same();
  }

  private Behavior<Command> onReady(Ready ready) {
    heard(ready.trainer(), Caller.of(ready));
    return to(state.ready(ready.trainer(), ready.outcome()));
  }

  private Behavior<Command> onWorking(Working working) {
    heard(working.trainer(), Caller.of(working));
    return to(state.working(working.trainer(), working.task()));
  }

  /** Another life under a known name means that the one before is over. */
  private void heard(String trainer, Caller now) {
    if (!callers.know(trainer, now.ref())) {
      callers.named(trainer).ifPresent(before -> to(state.lost(trainer)));
      context.watchWith(now.ref(), new Lost(trainer, now.ref()));
    }
    callers = callers.with(trainer, now);
  }

  private Behavior<Command> onProgressed(Progressed progressed) {
    listeners.progress().tell(progressed.progress());
    callers = callers.heard(progressed.progress().trainer());
    return Behaviors.same();
  }

  private Behavior<Command> onLeave(Leave leave) {
    return forgotten(leave.trainer(), leave.ref())
        ? to(state.left(leave.trainer()))
        : Behaviors.same();
  }

  private Behavior<Command> onLost(Lost lost) {
    return forgotten(lost.trainer(), lost.ref())
        ? to(state.lost(lost.trainer()))
        : Behaviors.same();
  }

  private boolean forgotten(String trainer, ActorRef<Trainer.Command> ref) {
    boolean known = callers.know(trainer, ref);
    callers = known ? callers.without(trainer) : callers;
    return known;
  }

  /** Jobs are offered again at once; whether the node is gone for good is settled later. */
  private Behavior<Command> onUnreachable(Unreachable unreachable) {
    callers.on(unreachable.node()).forEach(trainer -> to(state.lost(trainer)));
    return Behaviors.same();
  }

  private Behavior<Command> to(Transition<WorkState, WorkEffect> transition) {
    state = transition.state();
    bulletin.changed(TellPeople.INSTANCE);
    transition.effects().forEach(this::carryOut);
    return Behaviors.same();
  }

  private Behavior<Command> onTellPeople() {
    bulletin.tell(state, callers);
    return Behaviors.same();
  }

  private void carryOut(WorkEffect effect) {
    if (effect instanceof WorkEffect.Announce announce) {
      Task task = announce.task();
      keep(new SearchEvent.JobStarted(task.id(), task.describe(), announce.trainer()));
    } else if (effect instanceof WorkEffect.Assign assign) {
      callers
          .named(assign.trainer())
          .ifPresent(to -> to.ref().tell(new Trainer.Do(assign.task(), to.brought())));
    } else if (effect instanceof WorkEffect.Cancel cancel) {
      callers
          .named(cancel.trainer())
          .ifPresent(to -> to.ref().tell(new Trainer.Drop(cancel.task())));
    } else if (effect instanceof WorkEffect.CountLoss loss) {
      keep(new SearchEvent.JobLost(loss.task(), loss.trainer(), loss.times()));
    } else if (effect instanceof WorkEffect.Keep order) {
      keep(order.event());
    } else if (effect instanceof WorkEffect.CountTrainers count) {
      peers.controller().tell(new Controller.Trainers(count.trainers()));
    } else if (effect instanceof WorkEffect.LadderDone) {
      peers.frontier().tell(Frontier.LadderDone.INSTANCE);
    } else if (effect instanceof WorkEffect.Deliver deliver) {
      deliver.to(results);
    }
  }

  private void keep(SearchEvent event) {
    listeners.journal().tell(new Journal.Keep(List.of(event)));
  }
}
