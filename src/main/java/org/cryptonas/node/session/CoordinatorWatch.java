package org.cryptonas.node.session;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.receptionist.Receptionist;
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
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/**
 * Knows from the cluster whether the coordinator has left in good order or was lost, and from
 * itself whether the search is over; tells so. One that cannot be reached may come back; the
 * cluster settles when it is lost. Where there is another coordinator, the search goes on with it.
 */
final class CoordinatorWatch {
  static final String COORDINATOR = "coordinator";
  private static final Set<MemberStatus> THERE =
      Set.of(MemberStatus.joining(), MemberStatus.weaklyUp(), MemberStatus.up());

  private final Cluster cluster;
  private final ActorRef<? super JoinGuardian.End> guardian;
  private final CoordinatorPresence presence;
  private final Whereabouts whereabouts;
  private final Consumer<String> say;

  private CoordinatorWatch(
      Cluster cluster,
      ActorRef<? super JoinGuardian.End> guardian,
      CoordinatorPresence presence,
      Whereabouts whereabouts,
      Consumer<String> say) {
    this.cluster = cluster;
    this.guardian = guardian;
    this.presence = presence;
    this.whereabouts = whereabouts;
    this.say = say;
  }

  static Behavior<Object> create(
      ActorRef<? super JoinGuardian.End> guardian,
      CoordinatorPresence presence,
      Whereabouts whereabouts,
      Consumer<String> say) {
    return Behaviors.setup(
        context -> {
          Cluster cluster = Cluster.get(context.getSystem());
          subscribe(context, cluster);
          return new CoordinatorWatch(cluster, guardian, presence, whereabouts, say).behavior();
        });
  }

  private static void subscribe(ActorContext<Object> context, Cluster cluster) {
    ActorRef<Object> self = context.getSelf();
    cluster.subscriptions().tell(Subscribe.create(self.narrow(), MemberEvent.class));
    cluster.subscriptions().tell(Subscribe.create(self.narrow(), ReachabilityEvent.class));
    cluster.subscriptions().tell(Subscribe.create(self.narrow(), SelfUp.class));
    context.getSystem().receptionist().tell(Receptionist.register(Notice.LISTENERS, self.narrow()));
  }

  private Behavior<Object> behavior() {
    return Behaviors.receive(Object.class)
        .onMessage(SelfUp.class, up -> said("joined"))
        .onMessage(ReachabilityEvent.class, this::onReachability)
        .onMessage(MemberEvent.class, this::onMember)
        .onMessage(SearchEnd.class, this::onEnd)
        .onMessage(InCharge.class, this::onInCharge)
        .build();
  }

  private Behavior<Object> onReachability(ReachabilityEvent event) {
    if (!event.member().hasRole(COORDINATOR)) {
      return Behaviors.same();
    }
    boolean away = event instanceof UnreachableMember;
    boolean another = anotherThan(cluster, event.member());
    presence.away(away && !another);
    String which = another ? "one of the coordinators" : "the coordinator";
    return said(which + (away ? " cannot be reached" : " is reached again"));
  }

  private Behavior<Object> onInCharge(InCharge now) {
    return whereabouts.moved(now)
        ? said("the search is now run at " + now.management())
        : Behaviors.same();
  }

  private Behavior<Object> onMember(MemberEvent event) {
    Member member = event.member();
    if (member.hasRole(COORDINATOR) && !anotherThan(cluster, member)) {
      ending(event).map(JoinGuardian.End::new).ifPresent(guardian::tell);
    }
    return Behaviors.same();
  }

  private Behavior<Object> onEnd(SearchEnd end) {
    if (end.last()) {
      guardian.tell(new JoinGuardian.End(JoinEnding.SEARCH_OVER));
    }
    return Behaviors.same();
  }

  /** Whether there is a coordinator beside that one, who would go on with the search. */
  static boolean anotherThan(Cluster cluster, Member coordinator) {
    Set<Member> unreachable = cluster.state().getUnreachable();
    return StreamSupport.stream(cluster.state().getMembers().spliterator(), false)
        .filter(member -> member.hasRole(COORDINATOR) && !member.equals(coordinator))
        .anyMatch(member -> THERE.contains(member.status()) && !unreachable.contains(member));
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
    return left ? Optional.of(JoinEnding.COORDINATOR_LEFT) : lostOrNot;
  }

  private Behavior<Object> said(String line) {
    say.accept(line);
    return Behaviors.same();
  }
}
