package org.cryptonas.protocol.validation;

import org.cryptonas.protocol.cost.Standing;

/**
 * A published figure.
 *
 * @param value finite and not negative
 * @param unit such as {@code B} or {@code s}
 * @param tolerance how far off a simulation may be, in percent of the value; with 0 it must be the
 *     very number
 * @param standing how far the figure can be trusted
 * @param source where it was published
 */
public record Figure(
    double value, String unit, double tolerance, Standing standing, String source) {
  private static final double PERCENT = 100;

  public Figure {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "value %s: expected a finite number that is not negative".formatted(value));
    }
    if (!(tolerance >= 0 && tolerance < PERCENT)) {
      throw new IllegalArgumentException(
          "tolerance %s %%: expected 0 or more, and less than 100".formatted(tolerance));
    }
    if (unit.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException("a published figure needs a unit and a source");
    }
  }

  /** How far off another value is, in percent of this one, which is above 0. */
  double errorOf(double other) {
    return PERCENT * (other - value) / value;
  }

  /** Whether another value is no further off than the tolerance. */
  boolean admits(double other) {
    return tolerance == 0 ? other == value : PERCENT * Math.abs(other - value) <= tolerance * value;
  }
}
