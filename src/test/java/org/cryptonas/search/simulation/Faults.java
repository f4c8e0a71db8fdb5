package org.cryptonas.search.simulation;

/**
 * How often what goes wrong.
 *
 * @param losing share of messages between nodes that are lost
 * @param doubling share of them that arrive twice
 * @param failing share of jobs that fail
 * @param misanswering share of jobs answered with the result of another kind of task
 * @param refusing share of patterns that a balancer refuses
 * @param uncostable share of candidates that cannot be costed
 * @param slowestCost longest that costing a candidate takes
 * @param repeating share of what the frontier and the controller are told that they are told twice,
 *     as by an actor that was rebuilt
 * @param crashEvery mean time until one trainer crashes, or leaves; 0 is never
 * @param cutEvery mean time between outages of one trainer; 0 is never
 * @param restartEvery mean time between restarts of one trainer, after which it has forgotten
 *     everything; 0 is never
 * @param partitionEvery mean time between cuts of several trainers at once; 0 is never
 * @param coordinatorEvery mean time until the coordinator crashes; 0 is never
 * @param calmFrom when messages are no longer lost and trainers stay
 */
record Faults(
    double losing,
    double doubling,
    double failing,
    double misanswering,
    double refusing,
    double uncostable,
    int slowestCost,
    double repeating,
    int crashEvery,
    int cutEvery,
    int restartEvery,
    int partitionEvery,
    int coordinatorEvery,
    long calmFrom) {
  /** A world in which nothing goes wrong. */
  static final Faults NONE = new Faults(0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);

  /** Each fault is absent from some worlds and frequent in others. */
  static Faults drawn(Dice dice) {
    return dice.chance(0.1)
        ? NONE
        : new Faults(
            share(dice, 0.3),
            share(dice, 0.3),
            share(dice, 0.25),
            share(dice, 0.05),
            share(dice, 0.5),
            share(dice, 0.5),
            dice.chance(0.5) ? 1 : dice.between(1, 2_000),
            share(dice, 0.5),
            sometimes(dice),
            sometimes(dice),
            sometimes(dice),
            sometimes(dice),
            sometimes(dice),
            dice.between(500, 3_000));
  }

  boolean loses(long now, Dice dice) {
    return now < calmFrom && dice.chance(losing);
  }

  boolean doubles(long now, Dice dice) {
    return now < calmFrom && dice.chance(doubling);
  }

  private static int sometimes(Dice dice) {
    return dice.chance(0.5) ? dice.between(100, 2_000) : 0;
  }

  private static double share(Dice dice, double most) {
    return dice.chance(0.5) ? 0 : most * dice.between(1, 100) / 100;
  }
}
