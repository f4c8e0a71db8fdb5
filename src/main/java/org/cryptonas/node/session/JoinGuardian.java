package org.cryptonas.node.session;

import akka.actor.Address;
import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.PostStop;
import akka.actor.typed.SupervisorStrategy;
import akka.actor.typed.Terminated;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.cluster.typed.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.cryptonas.search.Trainer;
import org.cryptonas.search.job.Outcome;
import org.cryptonas.search.settings.TrainerSettings;

/**
 * The trainers of a node that joined, until the search is over or somebody stops the node. They end
 * before the node leaves the cluster: the coordinator then offers their jobs again at once.
 */
final class JoinGuardian {
  /** What it understands. */
  sealed interface Command {}

  /** That the node is to end, and why. */
  record End(JoinEnding ending) implements Command {}

  /** That a slot has nothing to do, and what came of its last job. */
  private record Free(int slot, Optional<Outcome> brought) implements Command {}

  /**
   * What it works with.
   *
   * @param trainers how they ask
   * @param slots where they work, one each
   * @param presence told whether the coordinator can be reached
   * @param whereabouts told where the coordinator is
   * @param replaced asks whether another process answers in the coordinator's place; may block
   * @param say tells people what happens
   * @param ended hears why the node ended, once every trainer has
   */
  record Parts(
      TrainerSettings trainers,
      List<TrainerSlot> slots,
      CoordinatorPresence presence,
      Whereabouts whereabouts,
      BooleanSupplier replaced,
      Consumer<String> say,
      Consumer<JoinEnding> ended) {}

  private static final Optional<Outcome> NOTHING = Optional.empty();

  private final ActorContext<Command> context;
  private final Parts parts;
  private final List<ActorRef<Trainer.Command>> trainers = new ArrayList<>();

  private JoinGuardian(ActorContext<Command> context, Parts parts) {
    this.context = context;
    this.parts = parts;
  }

  static Behavior<Command> create(Parts parts) {
    return Behaviors.setup(context -> new JoinGuardian(context, parts).behavior());
  }

  private Behavior<Command> behavior() {
    parts.presence().away(false);
    context.spawn(
        CoordinatorWatch.create(
            context.getSelf(), parts.presence(), parts.whereabouts(), parts.say()),
        "coordinator-watch");
    if (parts.presence().mayComeBack()) {
      context.spawn(RevivalWatch.create(context.getSelf(), parts.replaced()), "revival-watch");
    }
    for (int slot = 1; slot <= parts.slots().size(); slot++) {
      int number = slot;
      context.pipeToSelf(
          parts.slots().get(slot - 1).outcome(),
          (outcome, failure) -> new Free(number, Objects.requireNonNullElse(outcome, NOTHING)));
    }
    return Behaviors.receive(Command.class)
        .onMessage(Free.class, this::onFree)
        .onMessage(End.class, this::onEnd)
        .onSignal(PostStop.class, stopped -> onStop(JoinEnding.COORDINATOR_LOST))
        .build();
  }

  /**
   * The node ends unasked: nobody answered it, or it found itself cut off. What is left of it may
   * wait for its dead links for minutes; whoever waits for the trainers does not.
   */
  private Behavior<Command> onStop(JoinEnding ending) {
    parts.ended().accept(ending);
    return Behaviors.same();
  }

  /** A slot that is still at a job from before gets its trainer when the job is done. */
  private Behavior<Command> onFree(Free free) {
    Behavior<Trainer.Command> trainer =
        Trainer.create(
            name(free.slot()),
            parts.slots().get(free.slot() - 1),
            parts.trainers().askAgain(),
            free.brought());
    trainers.add(
        context.spawn(
            Behaviors.supervise(trainer).onFailure(SupervisorStrategy.restart()),
            "trainer-" + free.slot()));
    return Behaviors.same();
  }

  /** Unique in the cluster: {@code host:port#slot}. */
  private String name(int slot) {
    Address node = Cluster.get(context.getSystem()).selfMember().address();
    return "%s:%s#%d".formatted(node.getHost().orElse(""), node.getPort().orElse(0), slot);
  }

  private Behavior<Command> onEnd(End end) {
    parts.presence().away(end.ending().mayComeBack());
    if (end.ending() == JoinEnding.COORDINATOR_LOST) {
      RevivalWatch.leave(context);
    }
    trainers.forEach(context::watch);
    trainers.forEach(context::stop);
    return told(end)
        ? Behaviors.ignore()
        : Behaviors.receive(Command.class)
            .onMessage(Command.class, other -> Behaviors.same())
            .onSignal(Terminated.class, gone -> onTrainerEnded(gone, end))
            .onSignal(PostStop.class, stopped -> onStop(end.ending()))
            .build();
  }

  private Behavior<Command> onTrainerEnded(Terminated gone, End end) {
    trainers.removeIf(trainer -> trainer.path().equals(gone.getRef().path()));
    told(end);
    return Behaviors.same();
  }

  private boolean told(End end) {
    if (trainers.isEmpty()) {
      parts.ended().accept(end.ending());
    }
    return trainers.isEmpty();
  }
}
