package org.cryptonas.search;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.SupervisorStrategy;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Routers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchNews;
import org.cryptonas.search.settings.SearchSettings;
import org.cryptonas.search.state.Syllabus;
import org.cryptonas.search.state.WorkState;

/** Makes the actors of a search and wires them; when one of them fails, so does the search. */
public final class SearchGuardian {
  /** What the guardian understands. */
  public interface Command extends Message {}

  /** End the search now, with what there is. */
  public enum Stop implements Command {
    INSTANCE
  }

  private final ActorContext<Command> context;
  private final SearchSettings settings;
  private final SearchParts parts;
  private final ActorRef<SearchNews> observer;

  /**
   * A search that begins at once.
   *
   * @param settings what was asked for
   * @param parts what it is done with
   * @param observer told of everything, the end included
   */
  public static Behavior<Command> create(
      SearchSettings settings, SearchParts parts, Behavior<SearchNews> observer) {
    return Behaviors.setup(
        context ->
            new SearchGuardian(context, settings, parts, context.spawn(observer, "observer"))
                .behavior());
  }

  private SearchGuardian(
      ActorContext<Command> context,
      SearchSettings settings,
      SearchParts parts,
      ActorRef<SearchNews> observer) {
    this.context = context;
    this.settings = settings;
    this.parts = parts;
    this.observer = observer;
  }

  private Behavior<Command> behavior() {
    ActorRef<WorkManager.Command> workManager =
        core(WorkManager.create(terms(), observer), "work-manager");
    ActorRef<Frontier.Command> frontier =
        core(Frontier.create(settings.convergence(), workManager, observer), "frontier");
    ActorRef<Controller.Command> controller = controller(workManager, frontier);
    ActorRef<SharedWeights.Command> sharedWeights =
        core(SharedWeights.create(parts.centre(), controller), "shared-weights");
    workManager.tell(new WorkManager.Introduce(controller, sharedWeights, frontier));
    trainers();
    return running(frontier);
  }

  private Behavior<Command> running(ActorRef<Frontier.Command> frontier) {
    return Behaviors.receive(Command.class)
        .onMessage(
            Stop.class,
            stop -> {
              frontier.tell(new Frontier.End(Ending.STOPPED, "it was stopped"));
              return Behaviors.same();
            })
        .onSignal(ChildFailed.class, this::onChildFailed)
        .build();
  }

  private Behavior<Command> onChildFailed(ChildFailed failed) {
    String reason =
        "%s failed: %s".formatted(failed.getRef().path().name(), Reason.of(failed.cause()));
    observer.tell(new SearchEvent.Finished(Ending.FAILED, reason));
    return Behaviors.same();
  }

  private ActorRef<Controller.Command> controller(
      ActorRef<WorkManager.Command> workManager, ActorRef<Frontier.Command> frontier) {
    ActorRef<CostActor.Command> costs = costActors(frontier);
    List<ActorRef<Balancer.Command>> balancers = new ArrayList<>();
    for (int budget : settings.budgets()) {
      Balancer.Peers peers = new Balancer.Peers(workManager, costs, frontier);
      balancers.add(
          context.spawn(
              restarting(Balancer.create(budget, parts.scaling(), peers)), "balancer-" + budget));
    }
    Controller.Peers peers = new Controller.Peers(workManager, balancers, frontier, observer);
    return core(Controller.create(parts.policy(), syllabus(), peers), "controller");
  }

  private ActorRef<CostActor.Command> costActors(ActorRef<Frontier.Command> frontier) {
    int pool = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    return context.spawn(
        Routers.pool(pool, restarting(CostActor.create(parts.costs(), frontier))), "cost-actors");
  }

  private void trainers() {
    Duration askAgain = settings.trainers().askAgain();
    for (int slot = 1; slot <= settings.trainers().local(); slot++) {
      String name = "trainer-" + slot;
      context.spawn(restarting(Trainer.create(name, parts.workbench().get(), askAgain)), name);
    }
  }

  /** Spawns an actor without which there is no search. */
  private <T> ActorRef<T> core(Behavior<T> behavior, String name) {
    ActorRef<T> ref = context.spawn(behavior, name);
    context.watch(ref);
    return ref;
  }

  private static <T> Behavior<T> restarting(Behavior<T> behavior) {
    return Behaviors.supervise(behavior).onFailure(SupervisorStrategy.restart());
  }

  private WorkState.Terms terms() {
    return new WorkState.Terms(settings.seed(), settings.ladder(), settings.trainers().maxLosses());
  }

  private Syllabus syllabus() {
    return new Syllabus(
        settings.seed(),
        settings.lessons(),
        settings.exam(),
        settings.ladder().finalists(),
        settings.training().shared().batch());
  }
}
