package org.cryptonas.search.simulation;

import java.util.Optional;
import java.util.function.Supplier;
import org.cryptonas.search.event.TaskId;

/** What trainers say, to whichever coordinator there is when it arrives. */
final class Lines {
  private final Network network;
  private final Supplier<Optional<Coordinator>> coordinator;

  Lines(Network network, Supplier<Optional<Coordinator>> coordinator) {
    this.network = network;
    this.coordinator = coordinator;
  }

  void call(Call call) {
    SimulatedTrainer from = call.from();
    network.remote(
        from.name(),
        Post.WORK_MANAGER,
        from.outage(),
        call,
        said -> coordinator.get().ifPresent(life -> life.call(said)));
  }

  /** A trainer is busy. */
  void working(SimulatedTrainer from, TaskId task) {
    network.remote(
        from.name(),
        Post.WORK_MANAGER,
        from.outage(),
        task,
        said -> coordinator.get().ifPresent(life -> life.working(from, said)));
  }

  /** The last that a trainer says. */
  void leave(SimulatedTrainer from) {
    network.remote(
        from.name(),
        Post.WORK_MANAGER,
        from.outage(),
        from,
        said -> coordinator.get().ifPresent(life -> life.leave(said)));
  }

  /** The cluster notices that a trainer cannot be reached. */
  void unreachable(SimulatedTrainer trainer) {
    coordinator.get().ifPresent(life -> life.unreachable(trainer));
  }
}
