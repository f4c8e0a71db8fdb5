package org.cryptonas.protocol.cost;

/**
 * A constant with its standing.
 *
 * @param value in the unit that its user says
 * @param standing how far it can be trusted
 * @param source where it comes from, in a few words
 */
public record Quantity(double value, Standing standing, String source) {
  public Quantity {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "constant %s (%s): expected a finite number that is not negative"
              .formatted(value, source));
    }
  }
}
