package org.cryptonas.node.live;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.cryptonas.arch.Counts;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.Evaluation;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What is known of a candidate.
 *
 * @param number its place in the order in which candidates were made, from 1
 * @param candidate the architecture and whose it is
 * @param counts of one inference
 * @param state what becomes of it
 * @param evaluations its trainings that have a result, in the order in which they came
 * @param costs by protocol; empty until they are worked out
 * @param test accuracy on the test split, from 0 to 1, once it was read
 * @param failure why it will not be evaluated (further)
 */
public record Entry(
    long number,
    Candidate candidate,
    Counts counts,
    State state,
    PVector<Evaluation> evaluations,
    Map<String, ProtocolCost> costs,
    Optional<Double> test,
    Optional<String> failure) {

  /** What becomes of a candidate. */
  public enum State {
    /** It was not trained yet. */
    WAITING,
    /** It is being trained. */
    RUNNING,
    /** It was trained, at one rung at least. */
    EVALUATED,
    /** It cannot be trained or costed. */
    FAILED
  }

  static Entry of(long number, Candidate candidate) {
    return new Entry(
        number,
        candidate,
        candidate.architecture().counts(),
        State.WAITING,
        TreePVector.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** The highest rung that it was trained at; 0 for none. */
  public int rung() {
    return best().map(Evaluation::rung).orElse(0);
  }

  /** Its training at the highest rung, which is the one that counts. */
  public Optional<Evaluation> best() {
    return evaluations.stream().max(Comparator.comparingInt(Evaluation::rung));
  }

  /** Its training at a rung. */
  public Optional<Evaluation> at(int rung) {
    return evaluations.stream().filter(evaluation -> evaluation.rung() == rung).findFirst();
  }

  /** Whether it stands where the other stood, in every order. */
  boolean isRankedAs(Entry other) {
    return evaluations.size() == other.evaluations.size() && costs.equals(other.costs);
  }

  Entry running() {
    return with(State.RUNNING, evaluations);
  }

  /** Its training was lost with a trainer. */
  Entry lost() {
    return with(evaluations.isEmpty() ? State.WAITING : State.EVALUATED, evaluations);
  }

  Entry evaluated(Evaluation evaluation) {
    return at(evaluation.rung()).isPresent()
        ? this
        : with(State.EVALUATED, evaluations.plus(evaluation));
  }

  Entry failed(String reason) {
    return new Entry(
        number, candidate, counts, State.FAILED, evaluations, costs, test, Optional.of(reason));
  }

  Entry tested(double accuracy) {
    return new Entry(
        number, candidate, counts, state, evaluations, costs, Optional.of(accuracy), failure);
  }

  Entry priced(Map<String, ProtocolCost> known) {
    return new Entry(number, candidate, counts, state, evaluations, known, test, failure);
  }

  private Entry with(State next, PVector<Evaluation> all) {
    return new Entry(number, candidate, counts, next, all, costs, test, failure);
  }
}
