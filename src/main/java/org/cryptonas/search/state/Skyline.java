package org.cryptonas.search.state;

import java.util.List;

/**
 * What a front dominates, without who does.
 *
 * @param corners in order of cost, cheapest first; accuracy rises with cost
 */
public record Skyline(List<Corner> corners) {
  /**
   * A point of the front.
   *
   * @param cost in seconds
   * @param accuracy from 0 to 1
   */
  public record Corner(double cost, double accuracy) {}

  public Skyline {
    corners = List.copyOf(corners);
  }

  /** As of a {@linkplain ParetoFront#hypervolume front}. */
  double hypervolume(double reference) {
    double area = 0;
    for (int i = 0; i < corners.size(); i++) {
      double from = Math.min(reference, corners.get(i).cost());
      double to =
          i + 1 < corners.size() ? Math.min(reference, corners.get(i + 1).cost()) : reference;
      area += (to - from) * corners.get(i).accuracy();
    }
    return reference > 0 ? area / reference : 0;
  }
}
