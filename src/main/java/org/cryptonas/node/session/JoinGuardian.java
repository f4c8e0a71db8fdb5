package org.cryptonas.node.session;

import akka.actor.Address;
import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.SupervisorStrategy;
import akka.actor.typed.Terminated;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.cluster.typed.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cryptonas.search.Trainer;
import org.cryptonas.search.Workbench;
import org.cryptonas.search.settings.TrainerSettings;

/**
 * The trainers of a node that joined, until the search is over or somebody stops the node. They end
 * before the node leaves the cluster: the coordinator then offers their jobs again at once.
 */
final class JoinGuardian {
  /** That the node is to end, and why. */
  record End(JoinEnding ending) {}

  /**
   * What it works with.
   *
   * @param trainers how many, and how they ask
   * @param count how many there are on this node
   * @param workbenches one a trainer
   * @param say tells people what happens
   * @param ended hears why the node ended, once every trainer has
   */
  record Parts(
      TrainerSettings trainers,
      int count,
      Supplier<Workbench> workbenches,
      Consumer<String> say,
      Consumer<JoinEnding> ended) {}

  private final ActorContext<End> context;
  private final Parts parts;
  private final List<ActorRef<Trainer.Command>> trainers = new ArrayList<>();

  private JoinGuardian(ActorContext<End> context, Parts parts) {
    this.context = context;
    this.parts = parts;
  }

  static Behavior<End> create(Parts parts) {
    return Behaviors.setup(context -> new JoinGuardian(context, parts).behavior());
  }

  private Behavior<End> behavior() {
    context.spawn(CoordinatorWatch.create(context.getSelf(), parts.say()), "coordinator-watch");
    for (int slot = 1; slot <= parts.count(); slot++) {
      trainers.add(trainer(slot));
    }
    return Behaviors.receive(End.class).onMessage(End.class, this::onEnd).build();
  }

  private ActorRef<Trainer.Command> trainer(int slot) {
    Workbench workbench = new ToldWorkbench("#" + slot, parts.workbenches().get(), parts.say());
    Behavior<Trainer.Command> trainer =
        Trainer.create(name(slot), workbench, parts.trainers().askAgain());
    return context.spawn(
        Behaviors.supervise(trainer).onFailure(SupervisorStrategy.restart()), "trainer-" + slot);
  }

  /** Unique in the cluster: {@code host:port#slot}. */
  private String name(int slot) {
    Address node = Cluster.get(context.getSystem()).selfMember().address();
    return "%s:%s#%d".formatted(node.getHost().orElse(""), node.getPort().orElse(0), slot);
  }

  private Behavior<End> onEnd(End end) {
    trainers.forEach(context::watch);
    trainers.forEach(context::stop);
    return Behaviors.receive(End.class)
        .onMessage(End.class, again -> Behaviors.same())
        .onSignal(Terminated.class, gone -> onTrainerEnded(gone, end))
        .build();
  }

  private Behavior<End> onTrainerEnded(Terminated gone, End end) {
    trainers.removeIf(trainer -> trainer.path().equals(gone.getRef().path()));
    if (trainers.isEmpty()) {
      parts.ended().accept(end.ending());
    }
    return Behaviors.same();
  }
}
