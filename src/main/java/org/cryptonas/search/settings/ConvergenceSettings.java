package org.cryptonas.search.settings;

/**
 * When to stop; section {@code convergence}.
 *
 * @param window evaluations over which the hypervolume must have grown
 * @param minGrowth least growth, as a share
 * @param maxEvaluations most evaluations of the ladder
 */
public record ConvergenceSettings(int window, double minGrowth, int maxEvaluations) {
  public ConvergenceSettings {
    Bounds.atLeast(1, "window", window);
    Bounds.atLeast(0, "min-growth", minGrowth);
    Bounds.atLeast(1, "max-evaluations", maxEvaluations);
  }
}
