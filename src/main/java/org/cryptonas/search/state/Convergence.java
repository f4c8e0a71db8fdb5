package org.cryptonas.search.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.FrontierPoint;
import org.cryptonas.search.settings.ConvergenceSettings;

/**
 * Whether the frontier still grows.
 *
 * @param settings window, least growth and limit
 * @param standing the evaluations that may stand on the frontier, and the front they make
 * @param evaluations how many it was made of
 * @param before the fronts that stood before the last evaluations, a window of them, oldest first
 * @param reference cost up to which hypervolume counts, in seconds
 */
public record Convergence(
    ConvergenceSettings settings,
    Standing standing,
    int evaluations,
    List<Past> before,
    double reference) {

  /**
   * A front that stood.
   *
   * @param since after so many evaluations
   * @param front what it dominated
   */
  public record Past(int since, Skyline front) {}

  /** Before any evaluation. */
  public static Convergence initial(ConvergenceSettings settings) {
    return new Convergence(settings, Standing.NONE, 0, List.of(), 0);
  }

  Convergence with(FrontierPoint point, double referenceCost) {
    return new Convergence(
        settings, standing.with(point), evaluations + 1, remembered(), referenceCost);
  }

  /** The past of the next evaluation: of the fronts before its window, the last. */
  private List<Past> remembered() {
    List<Past> recent = new ArrayList<>(before);
    Skyline now = front().skyline();
    if (recent.isEmpty() || !recent.get(recent.size() - 1).front().equals(now)) {
      recent.add(new Past(evaluations, now));
    }
    int begin = evaluations + 1 - settings.window();
    while (recent.size() > 1 && recent.get(1).since() <= begin) {
      recent.remove(0);
    }
    return List.copyOf(recent);
  }

  /** The front now. */
  public ParetoFront front() {
    return standing.front();
  }

  /** Why the search may end now, if it may. Both fronts are held against today's reference cost. */
  Optional<Ending> reached() {
    if (evaluations >= settings.maxEvaluations()) {
      return Optional.of(Ending.LIMIT);
    }
    if (evaluations < settings.window()) {
      return Optional.empty();
    }
    double then = before.get(0).front().hypervolume(reference);
    double growth = front().hypervolume(reference) - then;
    return growth > settings.minGrowth() * then ? Optional.empty() : Optional.of(Ending.CONVERGED);
  }
}
