package org.cryptonas.protocol.cost;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One party's computer, beside those that protocols were published on.
 *
 * @param name such as {@code epyc-7502}
 * @param slower how many times as long an operation takes as where its protocol was published
 * @param exceptions the same for single operations that differ
 * @param threads how many layers' homomorphic encryption may run side by side, each on one thread;
 *     other operations' times are as the machine's own threads together reach them
 * @param standing how far {@code slower} and its exceptions can be trusted
 */
public record Machine(
    String name, double slower, Map<Operation, Double> exceptions, int threads, Standing standing) {
  public Machine {
    Map<Operation, Double> ordered = new EnumMap<>(Operation.class);
    ordered.putAll(exceptions);
    exceptions = Collections.unmodifiableMap(ordered);
    requireFactor(name, "slower", slower);
    ordered.forEach((operation, factor) -> requireFactor(name, operation.label(), factor));
    if (threads < 1) {
      throw new IllegalArgumentException(
          "machine %s with %d threads: expected at least 1".formatted(name, threads));
    }
  }

  /** The same machine with another number of threads for homomorphic encryption. */
  public Machine withThreads(int number) {
    return new Machine(name, slower, exceptions, number, standing);
  }

  /** How fast this machine runs a protocol, given how long its operations took when published. */
  public Pace pace(Map<Operation, Quantity> published) {
    Map<Operation, Double> seconds = new EnumMap<>(Operation.class);
    published.forEach(
        (operation, each) -> seconds.put(operation, each.value() * factor(operation)));
    return new Pace(seconds, threads);
  }

  private double factor(Operation operation) {
    return exceptions.getOrDefault(operation, slower);
  }

  private static void requireFactor(String name, String what, double factor) {
    if (!(factor > 0) || Double.isInfinite(factor)) {
      throw new IllegalArgumentException(
          "machine %s, %s %s: expected a number above 0".formatted(name, what, factor));
    }
  }
}
