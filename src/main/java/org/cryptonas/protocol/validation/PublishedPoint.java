package org.cryptonas.protocol.validation;

import java.util.List;

/**
 * One published figure and what it is a figure of.
 *
 * @param id unique among points
 * @param setup what was run
 * @param measure what was measured of it
 * @param figure what came out
 * @param rankings groups of points whose order must come out as published
 */
public record PublishedPoint(
    String id, Setup setup, Measure measure, Figure figure, List<String> rankings) {
  public PublishedPoint {
    rankings = List.copyOf(rankings);
    if (id.isBlank()) {
      throw new IllegalArgumentException("a published point needs an id");
    }
  }
}
