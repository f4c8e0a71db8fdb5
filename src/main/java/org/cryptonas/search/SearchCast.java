package org.cryptonas.search;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.SupervisorStrategy;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Routers;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.cryptonas.search.event.SearchNews;
import org.cryptonas.search.journal.Journal;
import org.cryptonas.search.settings.SearchSettings;
import org.cryptonas.search.state.SearchMemory;
import org.cryptonas.search.state.Syllabus;
import org.cryptonas.search.state.WorkState;

/**
 * Makes the actors of a search and wires them.
 *
 * @param context whose children they are
 * @param settings what was asked for
 * @param parts what it is done with
 * @param journal keeps what happens
 * @param observer told how far trainers are
 */
record SearchCast(
    ActorContext<?> context,
    SearchSettings settings,
    SearchParts parts,
    ActorRef<Journal.Command> journal,
    ActorRef<SearchNews> observer) {

  /** Those whom the guardian itself talks to, and how it gets one balancer more. */
  record Leads(
      ActorRef<WorkManager.Command> workManager,
      ActorRef<SharedWeights.Command> sharedWeights,
      ActorRef<Frontier.Command> frontier,
      ActorRef<Controller.Command> controller,
      IntFunction<ActorRef<Balancer.Command>> balancers) {
    /** Has finalists scaled to a budget that was added. */
    void widen(int budget) {
      controller.tell(new Controller.Widen(budget, balancers.apply(budget)));
    }
  }

  /** Makes all of them, as they were when what is remembered was kept. */
  Leads assemble(SearchMemory memory) {
    WorkManager.Listeners listeners = new WorkManager.Listeners(journal, observer);
    ActorRef<WorkManager.Command> workManager =
        core(WorkManager.create(WorkState.resumed(terms(), memory), listeners), "work-manager");
    ActorRef<Frontier.Command> frontier =
        core(Frontier.create(memory.frontier(), workManager, journal), "frontier");
    ActorRef<CostActor.Command> costs = costActors(frontier);
    IntFunction<ActorRef<Balancer.Command>> balancers =
        balancers(new Balancer.Peers(workManager, costs, frontier, journal));
    ActorRef<Controller.Command> controller =
        controller(
            memory, new Controller.Peers(workManager, made(memory, balancers), frontier, journal));
    ActorRef<SharedWeights.Command> sharedWeights =
        core(
            SharedWeights.create(parts.centre(), parts.sweeper(), memory.centre(), controller),
            "shared-weights");
    workManager.tell(new WorkManager.Introduce(controller, sharedWeights, frontier));
    memory.unpriced().forEach(c -> costs.tell(new CostActor.Price(c)));
    trainers();
    return new Leads(workManager, sharedWeights, frontier, controller, balancers);
  }

  private IntFunction<ActorRef<Balancer.Command>> balancers(Balancer.Peers peers) {
    return budget ->
        context.spawn(
            restarting(Balancer.create(budget, parts.scaling(), peers)), "balancer-" + budget);
  }

  private static SortedMap<Integer, ActorRef<Balancer.Command>> made(
      SearchMemory memory, IntFunction<ActorRef<Balancer.Command>> balancers) {
    SortedMap<Integer, ActorRef<Balancer.Command>> all = new TreeMap<>();
    memory.budgets().all().forEach(budget -> all.put(budget, balancers.apply(budget)));
    return all;
  }

  private ActorRef<Controller.Command> controller(SearchMemory memory, Controller.Peers peers) {
    return core(
        Controller.create(parts.policy(), Syllabus.of(settings, settings.seed()), memory, peers),
        "controller");
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
    return new WorkState.Terms(
        settings.seed(), settings.budgets(), settings.ladder(), settings.trainers().maxLosses());
  }
}
