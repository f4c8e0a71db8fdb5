package org.cryptonas.search.simulation;

import java.util.Optional;
import java.util.function.Consumer;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.job.Outcome;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;

/** One life of a trainer: does as the real one does, in virtual time, until it dies. */
final class SimulatedTrainer {
  private static final int SLOWEST_DETECTION = 300;

  private final String name;
  private final Scheduler scheduler;
  private final Dice dice;
  private final Bench bench;
  private final Lines lines;
  private final Forgetting forgetting;
  private Optional<Task> running = Optional.empty();
  private Optional<Outcome> last;
  private Outage outage = Outage.NONE;
  private Optional<Consumer<SimulatedTrainer>> watcher = Optional.empty();
  private boolean alive = true;

  /** What a trainer forgets when it begins something else. */
  interface Forgetting {
    void forgets(String trainer, TaskId task);
  }

  SimulatedTrainer(
      String name,
      Optional<Outcome> last,
      World world,
      Bench bench,
      Lines lines,
      Forgetting forgetting) {
    this.name = name;
    this.last = last;
    this.scheduler = world.scheduler();
    this.dice = world.dice();
    this.bench = bench;
    this.lines = lines;
    this.forgetting = forgetting;
  }

  String name() {
    return name;
  }

  Outage outage() {
    return outage;
  }

  boolean alive() {
    return alive;
  }

  void begin(int askAgain) {
    askWhenIdle();
    scheduler.after(askAgain, () -> again(askAgain));
  }

  void hear(TrainerOrder order) {
    if (!alive) {
      return;
    }
    if (order instanceof TrainerOrder.Do given) {
      told(given.task(), given.heard());
    } else if (order instanceof TrainerOrder.Drop drop
        && running.filter(task -> task.id().equals(drop.task())).isPresent()) {
      Task dropped = running.orElseThrow();
      scheduler.after(1, () -> finished(dropped, Optional.empty()));
    }
  }

  void cutOff(Outage next) {
    outage = next;
  }

  void die() {
    alive = false;
    watcher.ifPresent(this::noticed);
  }

  /** Tells once it is dead; who watches the dead is told all the same. */
  void watchedBy(Consumer<SimulatedTrainer> onDeath) {
    watcher = Optional.of(onDeath);
    if (!alive) {
      noticed(onDeath);
    }
  }

  private void noticed(Consumer<SimulatedTrainer> onDeath) {
    scheduler.after(dice.between(1, SLOWEST_DETECTION), () -> onDeath.accept(this));
  }

  /** Its actor is made anew under the same address; only what its thread will answer is left. */
  void forget() {
    running = Optional.empty();
    last = Optional.empty();
    askWhenIdle();
  }

  /** What somebody may still bring who comes back from the dead. */
  Optional<Outcome> legacy() {
    return running.map(task -> new Outcome(task.id(), bench.perform(task))).or(() -> last);
  }

  private void told(Task task, Optional<TaskId> heard) {
    if (last.filter(outcome -> outcome.task().equals(task.id())).isPresent()) {
      askWhenIdle();
    } else if (running.isEmpty() && (last.isEmpty() || heard.equals(last.map(Outcome::task)))) {
      last.ifPresent(outcome -> forgetting.forgets(name, outcome.task()));
      running = Optional.of(task);
      last = Optional.empty();
      scheduler.after(bench.duration(), () -> finished(task, Optional.of(bench.perform(task))));
    }
  }

  /** A job ends once: whichever comes first of its result and the order to drop it. */
  private void finished(Task task, Optional<Result> result) {
    if (alive && running.filter(task::equals).isPresent()) {
      running = Optional.empty();
      last = result.map(r -> new Outcome(task.id(), r));
      askWhenIdle();
    }
  }

  private void again(int askAgain) {
    if (alive) {
      askWhenIdle();
      running.ifPresent(task -> lines.working(this, task.id()));
      scheduler.after(askAgain, () -> again(askAgain));
    }
  }

  private void askWhenIdle() {
    if (running.isEmpty()) {
      lines.call(new Call(this, last));
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
