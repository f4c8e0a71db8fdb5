package org.cryptonas.protocol.validation;

/**
 * One published figure and what it is a figure of.
 *
 * @param id unique among points
 * @param setup what was run
 * @param measure what was measured of it
 * @param figure what came out
 * @param ranking points with which this one's order must come out as published; empty for none
 */
public record PublishedPoint(
    String id, Setup setup, Measure measure, Figure figure, String ranking) {
  public PublishedPoint {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a published point needs an id");
    }
  }
}
