package org.cryptonas.node.session;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.TimerScheduler;
import akka.cluster.ClusterEvent.ReachabilityEvent;
import akka.cluster.ClusterEvent.UnreachableMember;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.Down;
import akka.cluster.typed.Subscribe;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * Looks, while the coordinator cannot be reached, whether another process has taken its place: this
 * node then need not wait until the cluster has settled that the old one is gone.
 */
final class RevivalWatch {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private enum Look {
    NOW
  }

  private record Seen(boolean replaced) {}

  private final ActorContext<Object> context;
  private final Cluster cluster;
  private final TimerScheduler<Object> timers;
  private final ActorRef<? super JoinGuardian.End> guardian;
  private final BooleanSupplier replaced;
  private boolean away;

  private RevivalWatch(
      ActorContext<Object> context,
      TimerScheduler<Object> timers,
      ActorRef<? super JoinGuardian.End> guardian,
      BooleanSupplier replaced) {
    this.context = context;
    this.cluster = Cluster.get(context.getSystem());
    this.timers = timers;
    this.guardian = guardian;
    this.replaced = replaced;
  }

  /**
   * A watch.
   *
   * @param replaced asks whether another process answers in the coordinator's place; may block
   */
  static Behavior<Object> create(
      ActorRef<? super JoinGuardian.End> guardian, BooleanSupplier replaced) {
    return Behaviors.setup(
        context ->
            Behaviors.withTimers(
                timers -> new RevivalWatch(context, timers, guardian, replaced).behavior()));
  }

  private Behavior<Object> behavior() {
    ActorRef<Object> self = context.getSelf();
    cluster.subscriptions().tell(Subscribe.create(self.narrow(), ReachabilityEvent.class));
    return Behaviors.receive(Object.class)
        .onMessage(ReachabilityEvent.class, this::onReachability)
        .onMessage(Look.class, this::onLook)
        .onMessage(Seen.class, this::onSeen)
        .build();
  }

  private Behavior<Object> onReachability(ReachabilityEvent event) {
    if (event.member().hasRole(CoordinatorWatch.COORDINATOR)) {
      boolean gone = event instanceof UnreachableMember;
      away = gone && !CoordinatorWatch.anotherThan(cluster, event.member());
      lookWhileAway();
    }
    return Behaviors.same();
  }

  private void lookWhileAway() {
    if (away) {
      timers.startSingleTimer(Look.NOW, BETWEEN_LOOKS);
    } else {
      timers.cancel(Look.NOW);
    }
  }

  private Behavior<Object> onLook(Look look) {
    context.pipeToSelf(
        CompletableFuture.supplyAsync(replaced::getAsBoolean),
        (seen, failure) -> new Seen(Boolean.TRUE.equals(seen)));
    return Behaviors.same();
  }

  private Behavior<Object> onSeen(Seen seen) {
    if (seen.replaced() && away) {
      guardian.tell(new JoinGuardian.End(JoinEnding.COORDINATOR_LOST));
    } else {
      lookWhileAway();
    }
    return Behaviors.same();
  }

  /** Leaves a cluster whose coordinator is gone: nobody is left to say goodbye to. */
  static void leave(ActorContext<?> context) {
    Cluster cluster = Cluster.get(context.getSystem());
    cluster.manager().tell(new Down(cluster.selfMember().address()));
  }
}
