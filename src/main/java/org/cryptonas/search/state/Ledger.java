package org.cryptonas.search.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cryptonas.protocol.InferenceCost;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.Evaluation;
import org.cryptonas.search.event.FrontierPoint;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.TaskId;

/**
 * What was recorded: each candidate's cost, each evaluation once.
 *
 * @param costs by candidate id
 * @param unpriceable candidates that have no cost and never will
 * @param recorded trainings that were evaluated
 * @param awaitingCost evaluations of candidates not yet priced, or priced and not yet counted
 * @param referenceCost cost up to which hypervolume counts, in seconds: twice the largest priced so
 *     far, so that the dearest candidate's accuracy counts as well
 * @param lastFailure why the last candidate failed, for people
 */
public record Ledger(
    Map<String, InferenceCost> costs,
    Set<String> unpriceable,
    Set<TaskId> recorded,
    List<Evaluation> awaitingCost,
    double referenceCost,
    String lastFailure) {
  private static final double REFERENCE_FACTOR = 2;

  static final Ledger EMPTY =
      new Ledger(Map.of(), Set.of(), Set.of(), List.of(), 0, "none entered the ladder");

  /** Whether a candidate still waits to be costed. */
  boolean isUnpriced(Candidate candidate) {
    return !costs.containsKey(candidate.id()) && !unpriceable.contains(candidate.id());
  }

  Ledger priced(String candidate, InferenceCost cost) {
    Map<String, InferenceCost> all = Persistent.map(costs).plus(candidate, cost);
    double reference = Math.max(referenceCost, REFERENCE_FACTOR * cost.seconds());
    return new Ledger(all, unpriceable, recorded, awaitingCost, reference, lastFailure);
  }

  Ledger unpriceable(String candidate) {
    Set<String> all = Persistent.set(unpriceable).plus(candidate);
    List<Evaluation> left =
        awaitingCost.stream().filter(e -> !e.candidate().id().equals(candidate)).toList();
    return new Ledger(costs, all, recorded, left, referenceCost, "a candidate could not be costed");
  }

  Ledger evaluated(Evaluation evaluation) {
    TaskId training = evaluation.task();
    if (recorded.contains(training)) {
      return this;
    }
    Set<TaskId> all = Persistent.set(recorded).plus(training);
    List<Evaluation> waiting = new ArrayList<>(awaitingCost);
    if (!unpriceable.contains(evaluation.candidate().id())) {
      waiting.add(evaluation);
    }
    return new Ledger(costs, unpriceable, all, List.copyOf(waiting), referenceCost, lastFailure);
  }

  Ledger failed(SearchEvent.CandidateFailed failure) {
    return new Ledger(costs, unpriceable, recorded, awaitingCost, referenceCost, failure.reason());
  }

  /** Evaluations that have a cost by now, in the order in which they came. */
  List<FrontierPoint> countable() {
    return awaitingCost.stream().flatMap(e -> countable(e).stream()).toList();
  }

  private Optional<FrontierPoint> countable(Evaluation evaluation) {
    return Optional.ofNullable(costs.get(evaluation.candidate().id()))
        .map(cost -> new FrontierPoint(evaluation, cost));
  }

  Ledger counted(Evaluation evaluation) {
    List<Evaluation> left = awaitingCost.stream().filter(e -> !e.equals(evaluation)).toList();
    return new Ledger(costs, unpriceable, recorded, left, referenceCost, lastFailure);
  }
}
