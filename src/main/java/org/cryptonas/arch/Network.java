package org.cryptonas.arch;

import java.util.List;

/**
 * The steps of one inference, in an order in which they can be run. The one description of a
 * network: counts are sums over it, training runs it, protocols lower it.
 *
 * @param steps step {@code n} makes value {@code n} and reads only values made before it; the last
 *     makes the logits
 */
public record Network(List<Step> steps) {
  public Network {
    steps = List.copyOf(steps);
    for (int at = 0; at < steps.size(); at++) {
      checkOrder(steps.get(at), at);
    }
  }

  private static void checkOrder(Step step, int at) {
    if (step.output() != at || step.reads().stream().anyMatch(value -> value < 0 || value >= at)) {
      throw new IllegalArgumentException(
          "step %s at %d: expected to make value %d from values before it".formatted(step, at, at));
    }
  }

  /** The network of an architecture; nodes that no later layer reads cost nothing. */
  public static Network of(Architecture architecture) {
    return new NetworkBuilder(architecture).build();
  }

  /** Sum of the steps' counts. */
  public Counts counts() {
    return steps.stream().map(Step::counts).reduce(Counts.ZERO, Counts::plus);
  }
}
