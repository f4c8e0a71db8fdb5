package org.cryptonas.search.simulation;

import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;

/** What trainers come up with, in coarse steps: better for some patterns, budgets and rungs. */
final class Bench {
  private static final double STEP = 0.05;

  private final Faults faults;
  private final Dice dice;
  private final Tally tally;

  Bench(World world) {
    this.faults = world.scenario().faults();
    this.dice = world.dice();
    this.tally = world.tally();
  }

  int duration() {
    return dice.between(5, 250);
  }

  Result perform(Task task) {
    if (dice.chance(faults.failing())) {
      tally.count(Tally.Mishap.FAILED_JOB);
      return new Result.Failed("diverged");
    }
    if (dice.chance(faults.misanswering())) {
      tally.count(Tally.Mishap.MISANSWERED_JOB);
      return new Result.Tested(1);
    }
    return performed(task);
  }

  private Result performed(Task task) {
    if (task instanceof Task.Lesson lesson) {
      return new Result.Taught(
          "w",
          lesson.scored().stream().map(p -> accuracy(p.draw().pattern(), 0)).toList(),
          lesson.control().stream().map(pattern -> accuracy(pattern, 0)).toList(),
          duration());
    } else if (task instanceof Task.Training training) {
      Candidate candidate = training.candidate();
      int better = training.rung() + candidate.budget() / 50;
      return new Result.Trained(
          accuracy(candidate.architecture().pattern(), better), "w" + training.rung(), duration());
    }
    return new Result.Tested(dice.between(0, 20) * STEP);
  }

  /** Trainers differ a little, so that who is counted makes a difference. */
  private double accuracy(Object pattern, int better) {
    int steps = Math.floorMod(pattern.toString().hashCode(), 8) + better + dice.between(0, 2);
    return Math.min(20, steps) * STEP;
  }
}
