package org.cryptonas.protocol.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.cryptonas.protocol.Protocols;
import org.cryptonas.protocol.cost.CostReport;
import org.cryptonas.protocol.cost.Protocol;

/** Simulates what was published, and says how far off the simulation is. */
public final class Validation {
  private final Function<String, Protocol> protocols;
  private final Map<Setup, CostReport> reports = new HashMap<>();

  private Validation(Function<String, Protocol> protocols) {
    this.protocols = protocols;
  }

  /** Outcomes of points under the protocols as they are. */
  public static List<Outcome> of(List<PublishedPoint> points) {
    return of(points, Protocols::named);
  }

  /**
   * Outcomes of points in their order, and of their rankings after them.
   *
   * @param protocols finds a protocol by its name
   */
  public static List<Outcome> of(
      List<PublishedPoint> points, Function<String, Protocol> protocols) {
    return new Validation(protocols).outcomes(points);
  }

  private List<Outcome> outcomes(List<PublishedPoint> points) {
    List<Outcome> outcomes = new ArrayList<>();
    Map<String, List<Outcome>> ranked = new LinkedHashMap<>();
    for (PublishedPoint point : points) {
      Outcome outcome = outcome(point);
      outcomes.add(outcome);
      for (String ranking : point.rankings()) {
        ranked.computeIfAbsent(ranking, name -> new ArrayList<>()).add(outcome);
      }
    }
    ranked.forEach((name, members) -> outcomes.add(new Ranking(name, members).outcome()));
    return List.copyOf(outcomes);
  }

  private Outcome outcome(PublishedPoint point) {
    String what = what(point);
    try {
      CostReport report =
          reports.computeIfAbsent(point.setup(), setup -> setup.simulated(protocols));
      OptionalDouble simulated = OptionalDouble.of(point.measure().of(report));
      return new Outcome(point.id(), what, point.figure(), simulated, "");
    } catch (IllegalArgumentException e) {
      String why = "not simulated: " + e.getMessage();
      return new Outcome(point.id(), what, point.figure(), OptionalDouble.empty(), why);
    }
  }

  private static String what(PublishedPoint point) {
    Setup setup = point.setup();
    return "%s: %s, %s".formatted(setup.protocol(), setup.network(), point.measure());
  }
}
