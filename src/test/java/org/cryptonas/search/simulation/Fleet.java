package org.cryptonas.search.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cryptonas.search.job.Outcome;

/** The trainers, and what befalls them until the world turns calm. */
final class Fleet {
  private static final int LATEST_START = 200;
  private static final int LONGEST_ABSENCE = 800;
  private static final int LONGEST_OUTAGE = 500;
  private static final int SLOWEST_DETECTION = 300;

  private static final double SHARE_WITHIN = 0.3;

  private final World world;
  private final Scenario scenario;
  private final Scheduler scheduler;
  private final Dice dice;
  private final Bench bench;
  private final Lines lines;
  private final SimulatedTrainer.Forgetting forgetting;
  private final Tally tally;
  private final Trace trace;
  private final List<SimulatedTrainer> lives = new ArrayList<>();
  private boolean dismissed;

  Fleet(World world, Bench bench, Lines lines, SimulatedTrainer.Forgetting forgetting) {
    this.world = world;
    this.scenario = world.scenario();
    this.scheduler = world.scheduler();
    this.dice = world.dice();
    this.tally = world.tally();
    this.trace = world.trace();
    this.bench = bench;
    this.lines = lines;
    this.forgetting = forgetting;
  }

  void begin() {
    for (int number = 1; number <= scenario.trainers(); number++) {
      String name = "trainer-" + number;
      scheduler.after(dice.between(1, LATEST_START), () -> join(name, Optional.empty()));
    }
    laterPartition();
    scheduler.at(scenario.faults().calmFrom() + LATEST_START, this::rescue);
  }

  private void laterPartition() {
    int meanTime = scenario.faults().partitionEvery();
    if (meanTime > 0) {
      scheduler.after(dice.between(1, 2 * meanTime), this::partition);
    }
  }

  /** Some trainers are on the other side of a cut; those it lasts too long for are downed. */
  private void partition() {
    if (dismissed || scheduler.now() >= scenario.faults().calmFrom()) {
      return;
    }
    tally.count(Tally.Mishap.PARTITION);
    Outage cut = new Outage(scheduler.now() + dice.between(10, LONGEST_OUTAGE), false);
    boolean downed = dice.chance(0.3);
    List.copyOf(lives).stream()
        .filter(trainer -> trainer.alive() && dice.chance(0.5))
        .forEach(trainer -> cutOff(trainer, cut, downed));
    laterPartition();
  }

  private void cutOff(SimulatedTrainer trainer, Outage cut, boolean downed) {
    trace.said(scheduler.now(), trainer.name(), "is on the other side");
    trainer.cutOff(cut);
    scheduler.after(dice.between(1, SLOWEST_DETECTION), () -> lines.unreachable(trainer));
    if (downed) {
      scheduler.at(cut.until(), () -> down(trainer));
    }
  }

  private void down(SimulatedTrainer trainer) {
    if (trainer.alive() && scheduler.now() < scenario.faults().calmFrom()) {
      tally.count(Tally.Mishap.DOWNED);
      end(trainer);
    }
  }

  /** The search is over: nobody works any more. */
  void dismiss() {
    dismissed = true;
    lives.forEach(SimulatedTrainer::die);
  }

  /** Some trainers were in the coordinator's own process. */
  void losesCoordinator() {
    lives.stream()
        .filter(trainer -> trainer.alive() && dice.chance(SHARE_WITHIN))
        .forEach(this::end);
  }

  private void join(String name, Optional<Outcome> legacy) {
    if (dismissed) {
      return;
    }
    SimulatedTrainer trainer = new SimulatedTrainer(name, legacy, world, bench, lines, forgetting);
    lives.add(trainer);
    trace.said(scheduler.now(), name, "joins");
    trainer.begin(scenario.askAgain());
    later(scenario.faults().crashEvery(), trainer, () -> end(trainer));
    later(scenario.faults().cutEvery(), trainer, () -> cutOff(trainer));
    later(scenario.faults().restartEvery(), trainer, () -> restart(trainer));
  }

  private void later(int meanTime, SimulatedTrainer trainer, Runnable mishap) {
    if (meanTime > 0) {
      scheduler.after(
          dice.between(1, 2 * meanTime),
          () -> {
            if (trainer.alive() && scheduler.now() < scenario.faults().calmFrom()) {
              mishap.run();
            }
          });
    }
  }

  private void end(SimulatedTrainer trainer) {
    if (dice.chance(0.3)) {
      tally.count(Tally.Mishap.LEAVING);
      trace.said(scheduler.now(), trainer.name(), "leaves");
      lines.leave(trainer);
    } else {
      tally.count(Tally.Mishap.CRASH);
      trace.said(scheduler.now(), trainer.name(), "crashes");
    }
    Optional<Outcome> legacy = dice.chance(0.5) ? trainer.legacy() : Optional.empty();
    trainer.die();
    if (dice.chance(0.7)) {
      scheduler.after(dice.between(1, LONGEST_ABSENCE), () -> comeBack(trainer, legacy));
    }
  }

  private void comeBack(SimulatedTrainer before, Optional<Outcome> legacy) {
    boolean sameName = dice.chance(0.5);
    tally.count(
        sameName ? Tally.Mishap.RETURN_UNDER_THE_SAME_NAME : Tally.Mishap.RETURN_UNDER_A_NEW_NAME);
    legacy.ifPresent(outcome -> tally.count(Tally.Mishap.RETURN_WITH_A_LATE_OUTCOME));
    join(sameName ? before.name() : before.name() + "-" + lives.size(), legacy);
  }

  private void cutOff(SimulatedTrainer trainer) {
    boolean holding = dice.chance(0.5);
    tally.count(holding ? Tally.Mishap.OUTAGE_WITH_DELAY : Tally.Mishap.OUTAGE_WITH_LOSS);
    trace.said(scheduler.now(), trainer.name(), "is cut off");
    trainer.cutOff(new Outage(scheduler.now() + dice.between(10, LONGEST_OUTAGE), holding));
    if (dice.chance(0.6)) {
      tally.count(Tally.Mishap.UNREACHABLE);
      scheduler.after(dice.between(1, SLOWEST_DETECTION), () -> lines.unreachable(trainer));
    }
    later(scenario.faults().cutEvery(), trainer, () -> cutOff(trainer));
  }

  private void restart(SimulatedTrainer trainer) {
    tally.count(Tally.Mishap.RESTART);
    trace.said(scheduler.now(), trainer.name(), "restarts");
    trainer.forget();
    later(scenario.faults().restartEvery(), trainer, () -> restart(trainer));
  }

  /** In the end at least one trainer lives. */
  private void rescue() {
    if (lives.stream().noneMatch(SimulatedTrainer::alive)) {
      join("rescuer", Optional.empty());
    }
  }
}
