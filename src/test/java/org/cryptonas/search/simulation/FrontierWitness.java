package org.cryptonas.search.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cryptonas.protocol.InferenceCost;
import org.cryptonas.search.event.Evaluation;
import org.cryptonas.search.event.FrontierPoint;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.state.Climb;
import org.cryptonas.search.state.FrontierEffect;
import org.cryptonas.search.state.FrontierState;
import org.cryptonas.search.state.Publish;
import org.cryptonas.search.state.Transition;

/** Keeps its own list of what was recorded and priced, and finds the non-dominated by trying. */
final class FrontierWitness
    implements Machine.Witness<FrontierState, FrontierInput, FrontierEffect> {
  private final Map<String, InferenceCost> costs = new HashMap<>();
  private final Map<Climb, Evaluation> evaluations = new HashMap<>();
  private final Set<Climb> told = new HashSet<>();

  /** Takes in what an earlier life of the frontier had recorded. */
  void recall(List<SearchEvent> kept) {
    for (SearchEvent event : kept) {
      if (event instanceof SearchEvent.Priced priced) {
        costs.put(priced.candidate(), priced.cost());
      } else if (event instanceof SearchEvent.Evaluated evaluated) {
        Evaluation evaluation = evaluated.evaluation();
        Climb climb = new Climb(evaluation.candidate(), evaluation.rung());
        evaluations.put(climb, evaluation);
        told.add(climb);
      }
    }
  }

  @Override
  public void saw(
      FrontierState before, FrontierInput input, Transition<FrontierState, FrontierEffect> after) {
    if (!before.over()) {
      recorded(input);
    }
    published(after.effects());
    Invariant.NOTHING_AFTER_THE_END.require(
        !before.over() || after.effects().isEmpty(), () -> Brief.of(after.effects()));
    if (input instanceof FrontierInput.Evaluated || input instanceof FrontierInput.Priced) {
      checkFront(after.state());
    }
  }

  private void recorded(FrontierInput input) {
    if (input instanceof FrontierInput.Priced priced) {
      costs.putIfAbsent(priced.candidate(), priced.cost());
    } else if (input instanceof FrontierInput.Evaluated evaluated) {
      Evaluation evaluation = evaluated.evaluation();
      evaluations.putIfAbsent(new Climb(evaluation.candidate(), evaluation.rung()), evaluation);
    }
  }

  private void published(List<FrontierEffect> effects) {
    for (FrontierEffect effect : effects) {
      if (effect instanceof Publish p && p.event() instanceof SearchEvent.Evaluated e) {
        Evaluation evaluation = e.evaluation();
        Climb climb = new Climb(evaluation.candidate(), evaluation.rung());
        Invariant.EVALUATED_ONCE.require(told.add(climb), () -> Brief.of(evaluation));
      }
    }
  }

  private void checkFront(FrontierState state) {
    List<FrontierPoint> points = points();
    Invariant.EVALUATED_ONCE.require(
        state.convergence().evaluations() == points.size(),
        () -> "%d counted of %d".formatted(state.convergence().evaluations(), points.size()));
    List<FrontierPoint> front = state.front().points();
    Invariant.FRONTIER_IS_NON_DOMINATED.require(
        new HashSet<>(points).containsAll(front), () -> "points that were not recorded");
    Invariant.FRONTIER_IS_NON_DOMINATED.require(
        places(front).size() == front.size(), () -> "equal points");
    Invariant.FRONTIER_IS_NON_DOMINATED.require(
        places(front).equals(places(unbeaten(standing(points)))),
        () -> "%s of %s".formatted(front, points));
  }

  /** Of each budget those at the highest rung that any of it has reached. */
  private static List<FrontierPoint> standing(List<FrontierPoint> points) {
    Map<Integer, Integer> highest = new HashMap<>();
    points.forEach(p -> highest.merge(budget(p), p.evaluation().rung(), Math::max));
    return points.stream()
        .filter(p -> highest.getOrDefault(budget(p), 0) == p.evaluation().rung())
        .toList();
  }

  private static int budget(FrontierPoint point) {
    return point.evaluation().candidate().budget();
  }

  private List<FrontierPoint> points() {
    List<FrontierPoint> points = new ArrayList<>();
    for (Evaluation evaluation : evaluations.values()) {
      InferenceCost cost = costs.get(evaluation.candidate().id());
      if (cost != null) {
        points.add(new FrontierPoint(evaluation, cost));
      }
    }
    return points;
  }

  private static List<FrontierPoint> unbeaten(List<FrontierPoint> points) {
    return points.stream()
        .filter(point -> points.stream().noneMatch(other -> beats(other, point)))
        .toList();
  }

  private static boolean beats(FrontierPoint a, FrontierPoint b) {
    int cheaper = Double.compare(b.cost().seconds(), a.cost().seconds());
    int better = Double.compare(a.evaluation().accuracy(), b.evaluation().accuracy());
    return cheaper >= 0 && better >= 0 && cheaper + better > 0;
  }

  private record Place(double seconds, double accuracy) {}

  private static Set<Place> places(List<FrontierPoint> points) {
    return points.stream()
        .map(point -> new Place(point.cost().seconds(), point.evaluation().accuracy()))
        .collect(Collectors.toSet());
  }
}
