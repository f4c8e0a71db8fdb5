package org.cryptonas.node.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds a place for each label beside its dot, one label after another: within the area, off every
 * label placed before and off what must stay visible, and where there is a choice near the dot and
 * off what may be covered.
 */
final class LabelPlacement {
  private static final double[] DISTANCES = {10, 16, 24, 36, 52, 72, 96};
  private static final int DIRECTIONS = 24;
  private static final double COVERED = 25;

  /** Labels are easiest to tie to their dot when they stand level with it, and read from there. */
  private static final double STEEPNESS = 6;

  private final Box area;
  private final List<Box> obstacles;
  private final List<Box> coverable;

  /**
   * Where a label goes.
   *
   * @param box the label's rectangle
   * @param distance between the dot and the label
   */
  record Place(Box box, double distance) {}

  LabelPlacement(Box area, List<Box> obstacles, List<Box> coverable) {
    this.area = area;
    this.obstacles = new ArrayList<>(obstacles);
    this.coverable = List.copyOf(coverable);
  }

  /** A place for a label of a size beside a dot, from now on taken; empty where there is none. */
  Optional<Place> place(double x, double y, double width, double height) {
    Optional<Place> best =
        candidates(x, y, width, height).stream()
            .filter(place -> area.contains(place.box))
            .filter(place -> obstacles.stream().noneMatch(place.box::overlaps))
            .min(Comparator.comparingDouble(place -> cost(place, y)));
    best.ifPresent(place -> obstacles.add(place.box));
    return best;
  }

  private double cost(Place place, double y) {
    double middle = place.box.top() + place.box.height() / 2;
    long covered = coverable.stream().filter(place.box::overlaps).count();
    return place.distance + COVERED * covered + STEEPNESS * Math.abs(middle - y) / place.distance;
  }

  private static List<Place> candidates(double x, double y, double width, double height) {
    List<Place> places = new ArrayList<>();
    for (double distance : DISTANCES) {
      for (int direction = 0; direction < DIRECTIONS; direction++) {
        double angle = 2 * Math.PI * direction / DIRECTIONS;
        places.add(new Place(beside(x, y, width, height, distance, angle), distance));
      }
    }
    return places;
  }

  /** The rectangle whose nearest edge or corner lies at a distance and angle from the dot. */
  private static Box beside(
      double x, double y, double width, double height, double distance, double angle) {
    double anchorX = x + distance * Math.cos(angle);
    double anchorY = y + distance * Math.sin(angle);
    double left = anchorX - width * (1 - Math.cos(angle)) / 2;
    double top = anchorY - height * (1 - Math.sin(angle)) / 2;
    return new Box(left, top, width, height);
  }
}
