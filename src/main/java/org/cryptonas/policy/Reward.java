package org.cryptonas.policy;

/**
 * What a drawn pattern turned out to be worth.
 *
 * @param draw the pattern as it was drawn
 * @param value accuracy, from 0 to 1
 */
public record Reward(Draw draw, double value) {
  public Reward {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("reward %s: expected a finite number".formatted(value));
    }
  }
}
