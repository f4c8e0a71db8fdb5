package org.cryptonas.nn.bench;

import java.util.List;

/**
 * What to measure.
 *
 * @param cases names of the networks: {@code A} and {@code B}, or {@code tiny} for a trial run
 * @param threads numbers of engine threads to measure with, each apart
 * @param repeats timed blocks of which the median is reported
 * @param blockSeconds about how long one timed block lasts
 * @param memorySteps steps after which resident memory is read, to hold against that after 100; at
 *     least as many are run as the timing takes
 * @param againstPytorch whether the same step is timed in Python's PyTorch, in turns
 */
public record BenchOptions(
    List<String> cases,
    List<Integer> threads,
    int repeats,
    double blockSeconds,
    int memorySteps,
    boolean againstPytorch) {
  public BenchOptions {
    cases = List.copyOf(cases);
    threads = List.copyOf(threads);
    cases.forEach(BenchCase::named);
    if (repeats < 1 || blockSeconds <= 0 || memorySteps < 0) {
      throw new IllegalArgumentException(
          "%d repeats of %s s and %d memory steps: expected at least 1, more than 0, at least 0"
              .formatted(repeats, blockSeconds, memorySteps));
    }
    if (threads.stream().anyMatch(count -> count < 1)) {
      throw new IllegalArgumentException("threads %s: expected at least 1".formatted(threads));
    }
  }

  /** Both networks, 1 and 2 threads, median of 5, memory over 2,000 steps. */
  public static BenchOptions standard(boolean againstPytorch) {
    return new BenchOptions(List.of("A", "B"), List.of(1, 2), 5, 3, 2_000, againstPytorch);
  }
}
