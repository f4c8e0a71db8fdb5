package org.cryptonas.node.session;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import akka.cluster.ClusterEvent.MemberDowned;
import akka.cluster.ClusterEvent.MemberEvent;
import akka.cluster.ClusterEvent.MemberExited;
import akka.cluster.ClusterEvent.MemberLeft;
import akka.cluster.ClusterEvent.MemberRemoved;
import akka.cluster.ClusterEvent.ReachabilityEvent;
import akka.cluster.ClusterEvent.UnreachableMember;
import akka.cluster.Member;
import akka.cluster.MemberStatus;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.SelfUp;
import akka.cluster.typed.Subscribe;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Knows from the cluster whether the coordinator has left in good order or was lost, and tells so.
 * One that cannot be reached may come back; the cluster settles when it is lost.
 */
final class CoordinatorWatch {
  private static final String COORDINATOR = "coordinator";

  private CoordinatorWatch() {}

  static Behavior<Object> create(ActorRef<JoinGuardian.End> guardian, Consumer<String> say) {
    return Behaviors.setup(
        context -> {
          ActorRef<Object> self = context.getSelf();
          Cluster cluster = Cluster.get(context.getSystem());
          cluster.subscriptions().tell(Subscribe.create(self.narrow(), MemberEvent.class));
          cluster.subscriptions().tell(Subscribe.create(self.narrow(), ReachabilityEvent.class));
          cluster.subscriptions().tell(Subscribe.create(self.narrow(), SelfUp.class));
          return Behaviors.receive(Object.class)
              .onMessage(SelfUp.class, up -> said(say, "joined"))
              .onMessage(ReachabilityEvent.class, event -> reached(event, say))
              .onMessage(MemberEvent.class, event -> moved(event, guardian))
              .build();
        });
  }

  private static Behavior<Object> reached(ReachabilityEvent event, Consumer<String> say) {
    if (!event.member().hasRole(COORDINATOR)) {
      return Behaviors.same();
    }
    return said(
        say,
        event instanceof UnreachableMember
            ? "the coordinator cannot be reached"
            : "the coordinator is reached again");
  }

  private static Behavior<Object> moved(MemberEvent event, ActorRef<JoinGuardian.End> guardian) {
    Member member = event.member();
    if (member.hasRole(COORDINATOR)) {
      ending(event).map(JoinGuardian.End::new).ifPresent(guardian::tell);
    }
    return Behaviors.same();
  }

  /** A node that is downed itself sees everybody removed, in whatever state they were. */
  private static Optional<JoinEnding> ending(MemberEvent event) {
    boolean left = event instanceof MemberLeft || event instanceof MemberExited;
    boolean lost = event instanceof MemberDowned;
    if (event instanceof MemberRemoved removed) {
      left = removed.previousStatus().equals(MemberStatus.exiting());
      lost = removed.previousStatus().equals(MemberStatus.down());
    }
    Optional<JoinEnding> lostOrNot =
        lost ? Optional.of(JoinEnding.COORDINATOR_LOST) : Optional.empty();
    return left ? Optional.of(JoinEnding.SEARCH_OVER) : lostOrNot;
  }

  private static Behavior<Object> said(Consumer<String> say, String line) {
    say.accept(line);
    return Behaviors.same();
  }
}
