package org.cryptonas.search.simulation;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.TaskId;

/**
 * One life of a coordinator, from what the journal remembers to its death: real machines, stubs
 * around them. What reaches it after its death is lost.
 */
final class Coordinator implements Inboxes {
  private final Machines machines;
  private final Candidates candidates;
  private final Centre centre;
  private final ControllerNode controllerNode;
  private final WorkNode workNode;
  private final FrontierNode frontierNode;
  private final Post post;
  private Consumer<SearchEvent> observer = event -> {};
  private boolean alive = true;

  Coordinator(World world, Network network, SimulatedJournal journal, Supplier<Sabotage> sabotage) {
    post = new Post(network, this, journal);
    machines = new Machines(world, sabotage, journal);
    candidates = new Candidates(world, post, sabotage.get());
    centre = new Centre(world, post, journal.memory().centre());
    controllerNode =
        new ControllerNode(machines.curriculum(), journal.memory().budgets().all(), post);
    workNode = new WorkNode(machines.work(), post, world.books());
    frontierNode = new FrontierNode(machines.frontier(), post);
  }

  /**
   * Asks for everything that is open.
   *
   * @param hears told of everything that is kept
   */
  void begin(SimulatedJournal journal, Consumer<SearchEvent> hears) {
    observer = hears;
    centre.begin();
    controllerNode.resume(machines.open(), journal.memory().ladder()::hasHeardOf);
    journal.memory().unpriced().forEach(candidates::price);
  }

  void die() {
    alive = false;
    workNode.close();
    machines.checkReplays();
  }

  void stop() {
    frontierNode.receive(new FrontierInput.Ended(Ending.STOPPED, "stopped"));
  }

  void order(WorkInput order) {
    post.work(Post.PEOPLE, order);
  }

  Machines machines() {
    return machines;
  }

  void unreachable(SimulatedTrainer trainer) {
    workNode.onUnreachable(trainer);
  }

  void call(Call call) {
    workNode.onCall(call);
  }

  void working(SimulatedTrainer trainer, TaskId task) {
    workNode.onWorking(trainer, task);
  }

  void leave(SimulatedTrainer trainer) {
    workNode.onLeave(trainer);
  }

  @Override
  public void kept(List<SearchEvent> events) {
    whileAlive(
        () -> {
          events.forEach(observer);
          workNode.onKept(events);
          controllerNode.onKept(events);
        });
  }

  @Override
  public void work(WorkInput input) {
    whileAlive(() -> workNode.receive(input));
  }

  @Override
  public void frontier(FrontierInput input) {
    whileAlive(() -> frontierNode.receive(input));
  }

  @Override
  public void controller(CurriculumInput input) {
    whileAlive(() -> controllerNode.receive(input));
  }

  @Override
  public void centre(Centre.Merge merge) {
    whileAlive(() -> centre.receive(merge));
  }

  @Override
  public void price(Candidate candidate) {
    whileAlive(() -> candidates.price(candidate));
  }

  @Override
  public void scale(Balancing request) {
    whileAlive(() -> candidates.scale(request));
  }

  private void whileAlive(Runnable work) {
    if (alive) {
      work.run();
    }
  }
}
