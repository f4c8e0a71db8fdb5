package org.cryptonas.protocol.cost;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One party's computer.
 *
 * @param name such as {@code epyc-7502}
 * @param seconds seconds that one unit of each operation takes; an operation that is not named
 *     takes none
 * @param threads how many layers' homomorphic encryption may run side by side, each on one thread;
 *     other operations' times are as the machine's own threads together reach them
 */
public record Machine(String name, Map<Operation, Quantity> seconds, int threads) {
  public Machine {
    seconds = inOrder(seconds);
    if (threads < 1) {
      throw new IllegalArgumentException(
          "machine %s with %d threads: expected at least 1".formatted(name, threads));
    }
  }

  /** The same machine with another number of threads for homomorphic encryption. */
  public Machine withThreads(int number) {
    return new Machine(name, seconds, number);
  }

  /** Seconds for all of {@code work}, one operation after another. */
  public double seconds(Work work) {
    return seconds(work, true) + seconds(work, false);
  }

  /** Seconds for the operations of one kind in {@code work}. */
  public double seconds(Work work, Operation operation) {
    return work.units(operation) * secondsEach(operation);
  }

  /**
   * Seconds for layers whose homomorphic encryption shares the threads out by layer: it ends no
   * sooner than its longest layer, nor than all layers spread evenly.
   */
  public double secondsTogether(List<Work> layers) {
    double longest = 0;
    double homomorphic = 0;
    double rest = 0;
    for (Work layer : layers) {
      double layerSeconds = seconds(layer, true);
      longest = Math.max(longest, layerSeconds);
      homomorphic += layerSeconds;
      rest += seconds(layer, false);
    }
    return rest + Math.max(longest, homomorphic / threads);
  }

  /** Standing of the operations' times, by the operations' labels. */
  Map<Operation, Standing> standing() {
    Map<Operation, Standing> standing = new EnumMap<>(Operation.class);
    seconds.forEach((operation, each) -> standing.put(operation, each.standing()));
    return standing;
  }

  /** Sums must not depend on the order a hash happens to give: costs are compared across nodes. */
  private static Map<Operation, Quantity> inOrder(Map<Operation, Quantity> seconds) {
    Map<Operation, Quantity> ordered = new EnumMap<>(Operation.class);
    ordered.putAll(seconds);
    return Collections.unmodifiableMap(ordered);
  }

  private double seconds(Work work, boolean homomorphic) {
    return work.amounts().keySet().stream()
        .filter(operation -> operation.homomorphic() == homomorphic)
        .mapToDouble(operation -> seconds(work, operation))
        .sum();
  }

  private double secondsEach(Operation operation) {
    Quantity each = seconds.get(operation);
    return each == null ? 0 : each.value();
  }
}
