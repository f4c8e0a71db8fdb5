package org.cryptonas.search.settings;

import java.util.List;

/**
 * Asynchronous successive halving; section {@code ladder}.
 *
 * @param finalists patterns that enter, each at every budget
 * @param reduction one in this many climbs a rung
 * @param epochs epochs of training at each rung, ascending
 */
public record LadderSettings(int finalists, int reduction, List<Double> epochs) {
  public LadderSettings {
    Bounds.atLeast(1, "finalists", finalists);
    Bounds.atLeast(2, "reduction", reduction);
    epochs = List.copyOf(epochs);
    if (epochs.isEmpty()
        || epochs.get(0) <= 0
        || !epochs.equals(epochs.stream().sorted().toList())) {
      throw new IllegalArgumentException(
          "epochs %s given, expected ascending numbers above 0".formatted(epochs));
    }
  }
}
