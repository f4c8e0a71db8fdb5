package org.cryptonas.search.simulation;

import java.util.function.Supplier;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.Ending;

/**
 * A whole search in one thread, under one seed: real machines, stubs around them, witnesses beside
 * them. The same seed gives the same search, step by step.
 */
final class SearchSimulation implements Inboxes {
  /** Many times what any search took that ended. */
  private static final long MOST_STEPS = 5_000;

  private static final long WORLD = 0x5EA2C4;

  private final World world;
  private final Machines machines;
  private final Candidates candidates;
  private final Centre centre;
  private final ControllerNode controllerNode;
  private final WorkNode workNode;
  private final FrontierNode frontierNode;
  private final Fleet fleet;
  private boolean over;

  /**
   * @param sabotage made anew for every rebuilding of a machine
   */
  SearchSimulation(long seed, Supplier<Sabotage> sabotage, Trace trace, Tally tally) {
    Scenario scenario = Scenario.drawn(seed, new Dice(seed));
    world = new World(scenario, new Scheduler(), new Dice(seed ^ WORLD), trace, tally);
    Post post = new Post(new Network(world), this);
    machines = new Machines(scenario, sabotage, tally);
    candidates = new Candidates(world, post, sabotage.get());
    centre = new Centre(world, post);
    controllerNode = new ControllerNode(machines.curriculum(), scenario.budgets(), post);
    workNode = new WorkNode(machines.work(), post);
    frontierNode = new FrontierNode(machines.frontier(), post, this::finished);
    fleet = new Fleet(world, new Bench(world), post, workNode);
  }

  /**
   * Runs the search to its end, and lets what is still on its way arrive.
   *
   * @throws BrokenInvariant when something does not hold
   */
  Ending run() {
    centre.begin();
    fleet.begin();
    world.scenario().stopAt().ifPresent(time -> world.scheduler().at(time, this::stop));
    long steps = 0;
    while (!world.scheduler().idle()) {
      world.scheduler().step();
      steps++;
      Invariant.ENDS.require(steps < MOST_STEPS, () -> "not within %d steps".formatted(MOST_STEPS));
    }
    Invariant.ENDS.require(over, () -> "nothing is left to happen");
    Ending ending = machines.checkedEnding();
    world.tally().ended(ending.name(), steps);
    return ending;
  }

  private void stop() {
    frontierNode.receive(new FrontierInput.Ended(Ending.STOPPED, "stopped"));
  }

  private void finished() {
    Invariant.NOTHING_AFTER_THE_END.require(!over, () -> "ended twice");
    over = true;
    fleet.dismiss();
  }

  @Override
  public void work(WorkInput input) {
    workNode.receive(input);
  }

  @Override
  public void call(Call call) {
    workNode.onCall(call);
  }

  @Override
  public void leave(SimulatedTrainer trainer) {
    workNode.onLeave(trainer);
  }

  @Override
  public void frontier(FrontierInput input) {
    frontierNode.receive(input);
  }

  @Override
  public void controller(CurriculumInput input) {
    controllerNode.receive(input);
  }

  @Override
  public void centre(Centre.Merge merge) {
    centre.receive(merge);
  }

  @Override
  public void price(Candidate candidate) {
    candidates.price(candidate);
  }

  @Override
  public void scale(Balancing request) {
    candidates.scale(request);
  }
}
