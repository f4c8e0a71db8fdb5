package org.cryptonas.search.simulation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.state.Budgets;
import org.cryptonas.search.state.SearchMemory;

/**
 * A whole search in one thread, under one seed: real machines, stubs around them, witnesses beside
 * them. The coordinator may die and is then rebuilt from the journal. The same seed gives the same
 * search, step by step.
 */
final class SearchSimulation {
  /** Many times what any search took that ended. */
  private static final long MOST_STEPS = 8_000;

  private static final long WORLD = 0x5EA2C4;
  private static final int LONGEST_ABSENCE = 600;

  private final World world;
  private final Network network;
  private final SimulatedJournal journal;
  private final Supplier<Sabotage> sabotage;
  private final Fleet fleet;
  private Optional<Coordinator> coordinator = Optional.empty();
  private Optional<SearchEvent.Finished> end = Optional.empty();

  /**
   * @param sabotage made anew for every rebuilding of a machine
   */
  SearchSimulation(long seed, Supplier<Sabotage> sabotage, Trace trace, Tally tally) {
    Scenario scenario = Scenario.drawn(seed, new Dice(seed));
    this.sabotage = sabotage;
    world = new World(scenario, new Scheduler(), new Dice(seed ^ WORLD), trace, tally, new Books());
    network = new Network(world);
    journal =
        new SimulatedJournal(
            world,
            SearchMemory.initial(
                Budgets.of(scenario.budgets()),
                sabotage.get().terms(scenario.terms()).ladder(),
                scenario.convergence()),
            sabotage.get());
    Lines lines = new Lines(network, () -> coordinator);
    fleet = new Fleet(world, new Bench(world), lines, this::requireKept);
  }

  /**
   * Runs the search to its end, and lets what is still on its way arrive.
   *
   * @throws BrokenInvariant when something does not hold
   */
  Ending run() {
    begin();
    fleet.begin();
    world.scenario().stopAt().ifPresent(time -> world.scheduler().at(time, this::stop));
    world.scenario().orders().budget().ifPresent(this::later);
    world.scenario().orders().pause().ifPresent(this::later);
    laterCrash();
    long steps = 0;
    while (!world.scheduler().idle()) {
      world.scheduler().step();
      steps++;
      Invariant.ENDS.require(steps < MOST_STEPS, () -> "not within %d steps".formatted(MOST_STEPS));
    }
    Invariant.ENDS.require(end.isPresent(), () -> "nothing is left to happen");
    Ending ending = end.orElseThrow().ending();
    coordinator.orElseThrow().machines().checkTheEnd(ending, journal);
    world.tally().ended(ending.name(), steps);
    return ending;
  }

  private void begin() {
    Coordinator life = new Coordinator(world, network, journal, sabotage);
    coordinator = Optional.of(life);
    life.begin(journal, this::hear);
  }

  private void hear(SearchEvent event) {
    if (event instanceof SearchEvent.BudgetAdded) {
      world.tally().count(Tally.Mishap.ADDED_BUDGET);
    }
    if (event instanceof SearchEvent.Finished finished) {
      Invariant.NOTHING_AFTER_THE_END.require(end.isEmpty(), () -> "ended twice");
      end = Optional.of(finished);
      fleet.dismiss();
    }
  }

  private void stop() {
    coordinator.ifPresent(Coordinator::stop);
  }

  private void later(Orders.Budget budget) {
    world
        .scheduler()
        .at(budget.at(), () -> order(Tally.Mishap.BUDGET, new WorkInput.Widened(budget.relus())));
  }

  private void later(Orders.Pause pause) {
    world.scheduler().at(pause.from(), () -> order(Tally.Mishap.PAUSE, new WorkInput.Suspended()));
    world.scheduler().at(pause.to(), () -> order(Tally.Mishap.PAUSE, new WorkInput.GoesOn()));
  }

  /** Whoever orders something while the coordinator is away is not heard. */
  private void order(Tally.Mishap kind, WorkInput order) {
    world.tally().count(kind);
    coordinator.ifPresent(life -> life.order(order));
  }

  /** Whoever ended a pause sees that the search still pauses, and orders again. */
  private void endPauseAgain() {
    world
        .scenario()
        .orders()
        .pause()
        .filter(pause -> pause.to() <= world.scheduler().now())
        .ifPresent(pause -> order(Tally.Mishap.PAUSE, new WorkInput.GoesOn()));
  }

  private void laterCrash() {
    int meanTime = world.scenario().faults().coordinatorEvery();
    if (meanTime > 0) {
      world.scheduler().after(world.dice().between(1, 2 * meanTime), this::crash);
    }
  }

  private void crash() {
    long now = world.scheduler().now();
    if (end.isPresent() || now >= world.scenario().faults().calmFrom()) {
      return;
    }
    world.tally().count(Tally.Mishap.COORDINATOR_CRASH);
    world.trace().said(now, "coordinator", "crashes");
    coordinator.orElseThrow().die();
    coordinator = Optional.empty();
    journal.crash();
    fleet.losesCoordinator();
    world.scheduler().after(world.dice().between(1, LONGEST_ABSENCE), this::comeBack);
  }

  private void comeBack() {
    world.trace().said(world.scheduler().now(), "coordinator", "comes back");
    journal.end().ifPresent(this::hear);
    begin();
    endPauseAgain();
    laterCrash();
  }

  /** What was kept so far, in order. */
  List<SearchEvent> kept() {
    return journal.kept();
  }

  /** What a trainer forgets must be kept, if it was counted. */
  private void requireKept(String trainer, TaskId task) {
    Invariant.WHAT_IS_FORGOTTEN_IS_KEPT.require(
        journal.isSettled(task) || !world.books().wasCounted(trainer, task),
        () -> "%s forgets %s".formatted(trainer, task.describe()));
  }
}
