package org.cryptonas.search;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.PostStop;
import akka.actor.typed.javadsl.Behaviors;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.cryptonas.policy.Policy;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.Proposal;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.journal.Journal;
import org.cryptonas.search.state.ControllerEffect;
import org.cryptonas.search.state.Curriculum;
import org.cryptonas.search.state.Publish;
import org.cryptonas.search.state.SearchMemory;
import org.cryptonas.search.state.Syllabus;

/** Proposes patterns, learns from their rewards, and sends the best up the ladder. */
public final class Controller {
  /** What the controller understands. */
  public interface Command extends Message {}

  /** The first shared weights exist. */
  public record Begin(String centre) implements Command {}

  /** So many trainers are at hand. */
  public record Trainers(int count) implements Command {}

  /** A lesson had its result, and the shared weights have moved. */
  public record LessonTaught(int number, String centre, long version, Result.Taught taught)
      implements Command {}

  /** A lesson ended without a result. */
  public record LessonFailed(int number, String reason) implements Command {}

  /** One budget more that finalists are to be scaled to. */
  record Widen(int budget, ActorRef<Balancer.Command> balancer) implements Command {}

  /**
   * Whom the controller tells.
   *
   * @param workManager has lessons taught
   * @param balancers by budget, as far as they are known at first
   * @param frontier told when there is nothing to evaluate
   * @param journal keeps proposals, scores and lessons
   */
  record Peers(
      ActorRef<WorkManager.Command> workManager,
      SortedMap<Integer, ActorRef<Balancer.Command>> balancers,
      ActorRef<Frontier.Command> frontier,
      ActorRef<Journal.Command> journal) {}

  private final Policy policy;
  private final Curriculum curriculum;
  private final Peers peers;
  private final SortedMap<Integer, ActorRef<Balancer.Command>> balancers;
  private List<Proposal> nominated = List.of();

  /** A controller with a policy of its own, which learns again what is remembered. */
  static Behavior<Command> create(
      Supplier<Policy> policy, Syllabus syllabus, SearchMemory memory, Peers peers) {
    return Behaviors.setup(
        context -> new Controller(policy.get(), syllabus, memory, peers).resumed(memory));
  }

  private Controller(Policy policy, Syllabus syllabus, SearchMemory memory, Peers peers) {
    this.policy = policy;
    this.curriculum = new Curriculum(policy, syllabus, memory.controller());
    this.peers = peers;
    this.balancers = new TreeMap<>(peers.balancers());
  }

  private Behavior<Command> resumed(SearchMemory memory) {
    for (ControllerEffect effect : curriculum.resumed()) {
      if (effect instanceof ControllerEffect.Nominate nominate) {
        nominate(nominate, memory.ladder()::hasHeardOf);
      } else {
        carryOut(effect);
      }
    }
    peers.workManager().tell(WorkManager.Open.INSTANCE);
    return behavior();
  }

  private Behavior<Command> behavior() {
    return Behaviors.receive(Command.class)
        .onMessage(Begin.class, begin -> carryOut(curriculum.started(begin.centre())))
        .onMessage(Trainers.class, trainers -> carryOut(curriculum.trainers(trainers.count())))
        .onMessage(LessonTaught.class, this::onLessonTaught)
        .onMessage(LessonFailed.class, this::onLessonFailed)
        .onMessage(Widen.class, this::onWiden)
        .onSignal(PostStop.class, stop -> onStop())
        .build();
  }

  private Behavior<Command> onLessonTaught(LessonTaught lesson) {
    return carryOut(
        curriculum.taught(lesson.number(), lesson.centre(), lesson.version(), lesson.taught()));
  }

  private Behavior<Command> onLessonFailed(LessonFailed lesson) {
    return carryOut(curriculum.failed(lesson.number(), lesson.reason()));
  }

  private Behavior<Command> onWiden(Widen widen) {
    balancers.put(widen.budget(), widen.balancer());
    nominated.forEach(finalist -> widen.balancer().tell(new Balancer.Scale(finalist)));
    return Behaviors.same();
  }

  private Behavior<Command> onStop() {
    policy.close();
    return Behaviors.same();
  }

  private Behavior<Command> carryOut(List<ControllerEffect> effects) {
    peers.journal().tell(new Journal.Keep(Publish.eventsOf(effects)));
    effects.forEach(this::carryOut);
    return Behaviors.same();
  }

  private void carryOut(ControllerEffect effect) {
    if (effect instanceof ControllerEffect.Teach teach) {
      peers.workManager().tell(new WorkManager.Submit(teach.lesson()));
    } else if (effect instanceof ControllerEffect.Nominate nominate) {
      nominate(nominate, (proposal, budget) -> false);
    } else if (effect instanceof ControllerEffect.GiveUp giveUp) {
      peers.frontier().tell(new Frontier.End(Ending.FAILED, giveUp.reason()));
    }
  }

  /** Has finalists scaled, but for those that were. */
  private void nominate(ControllerEffect.Nominate best, BiPredicate<Long, Integer> known) {
    peers.workManager().tell(new WorkManager.Expect(best.entries()));
    nominated = best.finalists();
    for (Proposal finalist : nominated) {
      balancers.forEach(
          (budget, balancer) -> {
            if (!known.test(finalist.number(), budget)) {
              balancer.tell(new Balancer.Scale(finalist));
            }
          });
    }
  }
}
