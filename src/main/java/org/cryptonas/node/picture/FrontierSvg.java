package org.cryptonas.node.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cryptonas.node.picture.FrontierPicture.Point;

/**
 * Draws a frontier: every candidate as a hollow dot in its budget's colour, those on the frontier
 * filled, labelled and joined by steps, below which everything is beaten. Light or dark as the
 * viewer prefers. A label that finds no room is left out; pointing at a dot shows it.
 */
public final class FrontierSvg {
  private static final double HEIGHT = 600;
  private static final Box PLOT = new Box(84, 116, 846, 412);
  private static final double LEGEND_GAP = 22;
  private static final double CHARACTER = 7.4;
  private static final double DOT = 3.6;
  private static final double FRONTIER_DOT = 5.5;
  private static final double DOT_GAP = 10;
  private static final double TEXT_DROP = 4.5;
  private static final double LABEL_HEIGHT = 15;
  private static final double LABEL_BASELINE = 11.5;
  private static final double LEADER_FROM = 20;
  private static final int THOUSAND = 1000;

  private final FrontierPicture picture;
  private final Svg svg;
  private final Axes axes;
  private final List<Long> budgets;
  private final List<Point> frontier;

  private FrontierSvg(FrontierPicture picture) {
    this.picture = picture;
    svg = Sheet.of(HEIGHT, picture.title(), picture.subtitle());
    axes = Axes.around(PLOT, picture.points());
    budgets = picture.points().stream().map(Point::budget).distinct().sorted().toList();
    frontier =
        picture.points().stream()
            .filter(Point::onFrontier)
            .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y))
            .toList();
  }

  /** The picture as an SVG document of its own. */
  public static String draw(FrontierPicture picture) {
    return new FrontierSvg(picture).draw();
  }

  private String draw() {
    legend();
    axes.draw(svg, picture.xLabel(), picture.yLabel());
    steps();
    Map<Point, LabelPlacement.Place> places = places();
    places.forEach(this::leader);
    picture.points().stream().filter(point -> !point.onFrontier()).forEach(this::candidate);
    frontier.forEach(this::best);
    places.forEach(this::label);
    return svg.finish();
  }

  private void legend() {
    double x = legendText("ReLU budget", Sheet.EDGE);
    for (long budget : budgets) {
      legendDot("best " + budgetClass(budget), FRONTIER_DOT, x);
      x = legendText(thousands(budget), x + 2 * DOT_GAP);
    }
    legendDot("hollow", DOT, x);
    x = legendText("evaluated", x + 2 * DOT_GAP);
    legendDot("key", FRONTIER_DOT, x);
    legendText("on the frontier", x + 2 * DOT_GAP);
  }

  private void legendDot(String kind, double radius, double x) {
    svg.element(
        "circle", "class", kind, "cx", x + DOT_GAP, "cy", Sheet.LEGEND_Y - TEXT_DROP, "r", radius);
  }

  /** Writes an entry and returns where the next may start. */
  private double legendText(String text, double x) {
    svg.textElement("text", text, "class", "muted", "x", x, "y", Sheet.LEGEND_Y);
    return x + text.length() * CHARACTER + LEGEND_GAP / 2;
  }

  private void candidate(Point point) {
    dot(point, "dot " + budgetClass(point.budget()), DOT);
  }

  private void best(Point point) {
    dot(point, "best " + budgetClass(point.budget()), FRONTIER_DOT);
  }

  private void dot(Point point, String kind, double radius) {
    svg.open("circle", "class", kind, "cx", axes.x(point), "cy", axes.y(point), "r", radius);
    svg.textElement("title", point.label());
    svg.close();
  }

  /** From each point level to the next one's cost, then up to it; dotted beyond the last. */
  private void steps() {
    if (frontier.isEmpty()) {
      return;
    }
    StringBuilder path = new StringBuilder();
    for (Point point : frontier) {
      String x = Svg.number(axes.x(point));
      String y = Svg.number(axes.y(point));
      path.append(path.isEmpty() ? "M%s %s".formatted(x, y) : " H%s V%s".formatted(x, y));
    }
    svg.element("path", "class", "line", "d", path);
    Point last = frontier.get(frontier.size() - 1);
    svg.element(
        "line",
        "class",
        "reach",
        "x1",
        axes.x(last),
        "y1",
        axes.y(last),
        "x2",
        PLOT.right(),
        "y2",
        axes.y(last));
  }

  private Map<Point, LabelPlacement.Place> places() {
    LabelPlacement placement = new LabelPlacement(PLOT, obstacles(), coverable());
    Map<Point, LabelPlacement.Place> places = new LinkedHashMap<>();
    for (Point point : frontier) {
      double width = point.label().length() * CHARACTER;
      placement
          .place(axes.x(point), axes.y(point), width, LABEL_HEIGHT)
          .ifPresent(place -> places.put(point, place));
    }
    return places;
  }

  /** Ties a label to its dot where it could not stay close. */
  private void leader(Point point, LabelPlacement.Place place) {
    if (place.distance() > LEADER_FROM) {
      Box box = place.box();
      double x = Math.max(box.left(), Math.min(axes.x(point), box.right()));
      double y = Math.max(box.top(), Math.min(axes.y(point), box.bottom()));
      svg.element(
          "line", "class", "leader", "x1", axes.x(point), "y1", axes.y(point), "x2", x, "y2", y);
    }
  }

  private void label(Point point, LabelPlacement.Place place) {
    Box box = place.box();
    double middle = box.left() + box.width() / 2;
    double baseline = box.top() + LABEL_BASELINE;
    svg.textElement("text", point.label(), "class", "label ink middle", "x", middle, "y", baseline);
  }

  private List<Box> obstacles() {
    return frontier.stream()
        .map(point -> Box.around(axes.x(point), axes.y(point), FRONTIER_DOT + 2))
        .toList();
  }

  /** Hollow dots, and the steps of the frontier. */
  private List<Box> coverable() {
    List<Box> boxes = new ArrayList<>();
    for (Point point : picture.points()) {
      boxes.add(Box.around(axes.x(point), axes.y(point), DOT));
    }
    for (int at = 0; at < frontier.size(); at++) {
      Point from = frontier.get(at);
      boolean last = at == frontier.size() - 1;
      double x = last ? PLOT.right() : axes.x(frontier.get(at + 1));
      double y = axes.y(last ? from : frontier.get(at + 1));
      boxes.add(Box.along(axes.x(from), axes.y(from), x, axes.y(from)));
      boxes.add(Box.along(x, axes.y(from), x, y));
    }
    return boxes;
  }

  private String budgetClass(long budget) {
    return PictureStyle.hueClass(budgets.indexOf(budget));
  }

  private static String thousands(long budget) {
    return budget % THOUSAND == 0
        ? budget / THOUSAND + "K"
        : String.format(Locale.ROOT, "%,d", budget);
  }
}
