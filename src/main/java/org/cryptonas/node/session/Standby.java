package org.cryptonas.node.session;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.cluster.Member;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.Down;
import akka.cluster.typed.SelfUp;
import akka.cluster.typed.Subscribe;
import akka.stream.javadsl.Sink;
import java.util.stream.StreamSupport;
import org.cryptonas.search.SearchGuardian;
import org.cryptonas.search.journal.JournalReader;

/**
 * A coordinator that waits for its turn: a member of the cluster, so that trainers have somebody to
 * stay for. When it is to take over it downs whoever coordinated before - without waiting until the
 * cluster has noticed, which would down this side as well - and becomes the search.
 */
final class Standby {
  /** What it is told, and tells. */
  private enum Word implements SearchGuardian.Command {
    TAKE_OVER
  }

  private record Joined() implements SearchGuardian.Command {}

  private record Read() implements SearchGuardian.Command {}

  /** Who is told how it goes. */
  interface Listener {
    /** It is in the cluster. */
    void joined();

    /** Somebody stopped it before its turn. */
    void stopped();
  }

  private final ActorContext<SearchGuardian.Command> context;
  private final Cluster cluster;
  private final Behavior<SearchGuardian.Command> search;
  private final String run;
  private final Listener listener;
  private boolean up;
  private boolean due;

  private Standby(
      ActorContext<SearchGuardian.Command> context,
      Behavior<SearchGuardian.Command> search,
      String run,
      Listener listener) {
    this.context = context;
    this.cluster = Cluster.get(context.getSystem());
    this.search = search;
    this.run = run;
    this.listener = listener;
  }

  /**
   * Stands by for {@code search}.
   *
   * @param run what it is known by in its journal
   */
  static Behavior<SearchGuardian.Command> before(
      Behavior<SearchGuardian.Command> search, String run, Listener listener) {
    return Behaviors.setup(context -> new Standby(context, search, run, listener).behavior());
  }

  /** It is this one's turn. */
  static SearchGuardian.Command takeOver() {
    return Word.TAKE_OVER;
  }

  private Behavior<SearchGuardian.Command> behavior() {
    ActorRef<SelfUp> joined = context.messageAdapter(SelfUp.class, up -> new Joined());
    cluster.subscriptions().tell(Subscribe.create(joined, SelfUp.class));
    return Behaviors.receive(SearchGuardian.Command.class)
        .onMessage(Joined.class, here -> onJoined())
        .onMessage(Read.class, read -> Behaviors.same())
        .onMessage(Word.class, word -> onTurn())
        .onMessage(SearchGuardian.Stop.class, stop -> onStop())
        .build();
  }

  private Behavior<SearchGuardian.Command> onJoined() {
    up = true;
    readOnce();
    listener.joined();
    return next();
  }

  /** Connections are then open, and codecs made, when its turn comes: that takes seconds. */
  private void readOnce() {
    ActorSystem<?> system = context.getSystem();
    context.pipeToSelf(
        new JournalReader(system).events(run).runWith(Sink.ignore(), system),
        (done, failure) -> new Read());
  }

  private Behavior<SearchGuardian.Command> onTurn() {
    due = true;
    return next();
  }

  private Behavior<SearchGuardian.Command> onStop() {
    listener.stopped();
    return Behaviors.same();
  }

  private Behavior<SearchGuardian.Command> next() {
    if (!up || !due) {
      return Behaviors.same();
    }
    StreamSupport.stream(cluster.state().getMembers().spliterator(), false)
        .filter(this::isBefore)
        .forEach(member -> cluster.manager().tell(new Down(member.address())));
    return search;
  }

  private boolean isBefore(Member member) {
    return member.hasRole(CoordinatorWatch.COORDINATOR) && member.isOlderThan(cluster.selfMember());
  }
}
