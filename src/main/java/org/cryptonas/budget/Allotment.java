package org.cryptonas.budget;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Divides a budget among stages in whole channels.
 *
 * @param prices ReLUs of one channel of each stage, at least 1 each
 * @param proportions wanted ratio of the stages' channels, greater than 0
 */
record Allotment(List<Long> prices, List<Double> proportions) {
  /** Keeps every number of channels and of a feature map's values an {@code int}. */
  private static final long LARGEST_BUDGET = Integer.MAX_VALUE;

  /**
   * Channels of each stage. Their price is at most {@code budget}, and what is left buys no further
   * channel of any stage.
   */
  List<Integer> channels(long budget) {
    checkBudget(budget);
    double[] shares = shares(budget);
    long[] channels = Arrays.stream(shares).mapToLong(share -> (long) Math.max(1, share)).toArray();
    spend(budget - price(channels), channels);
    return Arrays.stream(channels).mapToObj(Math::toIntExact).toList();
  }

  private void checkBudget(long budget) {
    long least = prices.stream().mapToLong(Long::longValue).sum();
    if (budget < least) {
      throw new IllegalArgumentException(
          "budget of %d ReLUs: expected at least %d, one channel in every layer"
              .formatted(budget, least));
    }
    if (budget > LARGEST_BUDGET) {
      throw new IllegalArgumentException(
          "budget of %d ReLUs: expected at most %d".formatted(budget, LARGEST_BUDGET));
    }
  }

  /**
   * Real-valued shares whose price is the budget. A stage whose share is below one channel is given
   * that one, and the others divide what remains; as the budget allows for a channel each, some
   * stage always stays above one.
   */
  private double[] shares(long budget) {
    boolean[] single = new boolean[prices.size()];
    double[] shares = divide(budget, single);
    while (Arrays.stream(shares).anyMatch(share -> share < 1)) {
      for (int stage = 0; stage < shares.length; stage++) {
        single[stage] |= shares[stage] < 1;
      }
      shares = divide(budget, single);
    }
    return shares;
  }

  private double[] divide(long budget, boolean[] single) {
    double unit = unit(budget, single);
    return IntStream.range(0, single.length)
        .mapToDouble(stage -> single[stage] ? 1 : unit * proportions.get(stage))
        .toArray();
  }

  /** Channels for each part of the proportions, of what the single channels leave. */
  private double unit(long budget, boolean[] single) {
    double money = budget;
    double wanted = 0;
    for (int stage = 0; stage < single.length; stage++) {
      if (single[stage]) {
        money -= prices.get(stage);
      } else {
        wanted += prices.get(stage) * proportions.get(stage);
      }
    }
    return money / wanted;
  }

  private void spend(long left, long[] channels) {
    Optional<Integer> stage = neediest(left, channels);
    while (stage.isPresent()) {
      channels[stage.get()]++;
      left -= prices.get(stage.get());
      stage = neediest(left, channels);
    }
  }

  /** The stage furthest below its share, relative to it, among those a channel of which fits. */
  private Optional<Integer> neediest(long left, long[] channels) {
    return IntStream.range(0, channels.length)
        .filter(stage -> prices.get(stage) <= left)
        .boxed()
        .min(Comparator.comparingDouble(stage -> channels[stage] / proportions.get(stage)));
  }

  private long price(long[] channels) {
    return IntStream.range(0, channels.length).mapToLong(s -> channels[s] * prices.get(s)).sum();
  }
}
