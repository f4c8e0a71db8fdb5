package org.cryptonas.search.simulation;

import java.util.Optional;
import java.util.function.Consumer;
import org.cryptonas.search.job.Job;
import org.cryptonas.search.job.Outcome;
import org.cryptonas.search.job.Result;

/** One life of a trainer: does as the real one does, in virtual time, until it dies. */
final class SimulatedTrainer {
  private static final int SLOWEST_DETECTION = 300;

  private final String name;
  private final Scheduler scheduler;
  private final Dice dice;
  private final Bench bench;
  private final Post post;
  private Optional<Job> running = Optional.empty();
  private Optional<Outcome> last;
  private Outage outage = Outage.NONE;
  private Optional<Consumer<SimulatedTrainer>> watcher = Optional.empty();
  private boolean alive = true;

  SimulatedTrainer(String name, Optional<Outcome> last, World world, Bench bench, Post post) {
    this.name = name;
    this.last = last;
    this.scheduler = world.scheduler();
    this.dice = world.dice();
    this.bench = bench;
    this.post = post;
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
      told(given.job());
    } else if (order instanceof TrainerOrder.Drop drop
        && running.filter(job -> job.number() == drop.job()).isPresent()) {
      Job dropped = running.orElseThrow();
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
    return running.map(job -> new Outcome(job.number(), bench.perform(job.task()))).or(() -> last);
  }

  private void told(Job job) {
    if (last.filter(outcome -> outcome.job() == job.number()).isPresent()) {
      askWhenIdle();
    } else if (running.isEmpty()) {
      running = Optional.of(job);
      last = Optional.empty();
      scheduler.after(
          bench.duration(), () -> finished(job, Optional.of(bench.perform(job.task()))));
    }
  }

  /** A job ends once: whichever comes first of its result and the order to drop it. */
  private void finished(Job job, Optional<Result> result) {
    if (alive && running.filter(job::equals).isPresent()) {
      running = Optional.empty();
      last = result.map(r -> new Outcome(job.number(), r));
      askWhenIdle();
    }
  }

  private void again(int askAgain) {
    if (alive) {
      askWhenIdle();
      scheduler.after(askAgain, () -> again(askAgain));
    }
  }

  private void askWhenIdle() {
    if (running.isEmpty()) {
      post.call(new Call(this, last));
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
