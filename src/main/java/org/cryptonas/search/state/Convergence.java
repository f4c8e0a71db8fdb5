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
 * @param before the fronts before each of the last evaluations, oldest first; at most a window
 * @param reference cost up to which hypervolume counts, in seconds
 */
public record Convergence(
    ConvergenceSettings settings,
    Standing standing,
    int evaluations,
    List<ParetoFront> before,
    double reference) {

  /** Before any evaluation. */
  public static Convergence initial(ConvergenceSettings settings) {
    return new Convergence(settings, Standing.NONE, 0, List.of(), 0);
  }

  Convergence with(FrontierPoint point, double referenceCost) {
    List<ParetoFront> recent = new ArrayList<>(before);
    recent.add(front());
    int surplus = Math.max(0, recent.size() - settings.window());
    return new Convergence(
        settings,
        standing.with(point),
        evaluations + 1,
        List.copyOf(recent.subList(surplus, recent.size())),
        referenceCost);
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
    if (before.size() < settings.window()) {
      return Optional.empty();
    }
    double then = before.get(0).hypervolume(reference);
    double growth = front().hypervolume(reference) - then;
    return growth > settings.minGrowth() * then ? Optional.empty() : Optional.of(Ending.CONVERGED);
  }
}
