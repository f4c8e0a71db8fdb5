package org.cryptonas.policy;

import java.util.List;

/**
 * The patterns a policy may propose.
 *
 * @param depth number of layers, at least 1
 * @param kernels kernel sides to choose from, at least one
 */
public record PatternSpace(int depth, List<Integer> kernels) {
  public PatternSpace {
    kernels = List.copyOf(kernels);
    if (depth < 1 || kernels.isEmpty()) {
      throw new IllegalArgumentException(
          "pattern space of depth %d with kernels %s: both must be at least one"
              .formatted(depth, kernels));
    }
  }

  /** For people. */
  String describe() {
    return "%d layers, kernels %s".formatted(depth, kernels);
  }

  /** Number of skips that a pattern could have: layer {@code i} may take {@code i} of them. */
  public int possibleSkips() {
    return depth * (depth - 1) / 2;
  }
}
