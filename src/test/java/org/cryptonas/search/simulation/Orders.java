package org.cryptonas.search.simulation;

import java.util.List;
import java.util.Optional;

/**
 * What somebody orders while a search runs.
 *
 * @param budget one more, some too small for any candidate, or there already
 * @param pause when nobody is to be given tasks, and when they are again
 */
record Orders(Optional<Budget> budget, Optional<Pause> pause) {
  /** A budget that is asked for at a time. */
  record Budget(int relus, long at) {}

  /** A pause from a time to another. */
  record Pause(long from, long to) {}

  static Orders drawn(Dice dice) {
    return new Orders(
        dice.chance(0.3)
            ? Optional.of(
                new Budget(dice.oneOf(List.of(10, 50, 75, 125, 250)), dice.between(1, 3_000)))
            : Optional.empty(),
        dice.chance(0.15) ? Optional.of(pause(dice.between(1, 2_000), dice)) : Optional.empty());
  }

  private static Pause pause(long from, Dice dice) {
    return new Pause(from, from + dice.between(1, 500));
  }
}
