package org.cryptonas.node.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How fast this machine costs a network.
 *
 * @param protocol under which protocol
 * @param rates what was measured
 */
public record CostBenchReport(String protocol, List<Rate> rates) {
  /**
   * One rate.
   *
   * @param what {@code counted}: every step anew; {@code shared}: steps of one shape once; {@code
   *     searched}: lowered from an architecture first
   * @param costingsPerSecond on one core
   * @param error half the 99.9 % confidence interval of the mean
   * @param samples iterations measured
   */
  public record Rate(String what, double costingsPerSecond, double error, int samples) {}

  public CostBenchReport {
    rates = List.copyOf(rates);
  }

  /** The rates for people. */
  public String table() {
    return rates.stream()
        .map(
            rate ->
                String.format(
                    Locale.ROOT,
                    "%-9s %,12.0f +- %,.0f costings of CNet2-CIFAR-10 a second and core under %s%n",
                    rate.what(),
                    rate.costingsPerSecond(),
                    rate.error(),
                    protocol))
        .collect(Collectors.joining());
  }
}
