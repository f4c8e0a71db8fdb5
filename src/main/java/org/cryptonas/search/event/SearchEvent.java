package org.cryptonas.search.event;

import java.util.List;
import org.cryptonas.policy.PolicyState;
import org.cryptonas.protocol.InferenceCost;

/** Something that happened in a search and is worth keeping. */
public sealed interface SearchEvent extends SearchNews {
  /**
   * A phase began.
   *
   * @param phase which
   * @param expected how much it will do: lessons, exam patterns, the ladder's entries, or tests
   */
  record PhaseStarted(SearchPhase phase, int expected) implements SearchEvent {}

  /** The policy proposed a pattern that will be scored. */
  record Proposed(Proposal proposal) implements SearchEvent {}

  /**
   * The shared weights had a lesson (or the exam) and the policy learnt from it.
   *
   * @param number the lesson's number, from 1
   * @param version of the shared weights now
   * @param meanScore mean accuracy of the patterns it scored
   * @param seconds how long it took
   * @param policy how the policy stands after it
   */
  record LessonTaught(
      int number, long version, double meanScore, double seconds, PolicyState policy)
      implements SearchEvent {}

  /** A lesson ended without a result; its proposals failed for the same reason. */
  record LessonFailed(int number, List<Long> proposals, String reason) implements SearchEvent {}

  /**
   * A proposal was scored on shared weights.
   *
   * @param proposal its number
   * @param accuracy on validation images, under batch statistics; ranks patterns, no more
   */
  record Scored(long proposal, double accuracy) implements SearchEvent {}

  /** A finalist's pattern was scaled to a budget. */
  record Scaled(Candidate candidate) implements SearchEvent {}

  /**
   * A candidate's cost is known.
   *
   * @param candidate its id
   * @param cost simulated, on the search's axis
   */
  record Priced(String candidate, InferenceCost cost) implements SearchEvent {}

  /**
   * A candidate's costs besides those of the axis are known.
   *
   * @param candidate its id
   * @param costs simulated, as the configuration lists them
   */
  record AlsoPriced(String candidate, List<InferenceCost> costs) implements SearchEvent {
    public AlsoPriced {
      costs = List.copyOf(costs);
    }
  }

  /**
   * A trainer began a job.
   *
   * @param job its number
   * @param description for people
   * @param trainer who does it
   */
  record JobStarted(long job, String description, String trainer) implements SearchEvent {}

  /** A candidate was evaluated at a rung. */
  record Evaluated(Evaluation evaluation) implements SearchEvent {}

  /**
   * A proposal will not be evaluated (further) at a budget.
   *
   * @param proposal its number
   * @param budget the budget it was meant for
   * @param rung the rung it was at; 0 before the ladder
   * @param reason why
   */
  record CandidateFailed(long proposal, int budget, int rung, String reason)
      implements SearchEvent {}

  /**
   * The frontier changed.
   *
   * @param points in order of cost
   * @param hypervolume share that the frontier dominates of the box from 0 to twice the largest
   *     priced cost, and from 0 to 1 in accuracy
   */
  record FrontierMoved(List<FrontierPoint> points, double hypervolume) implements SearchEvent {
    public FrontierMoved {
      points = List.copyOf(points);
    }
  }

  /** A frontier point was read against the test split, the one time it is. */
  record Tested(String candidate, double accuracy) implements SearchEvent {}

  /** A frontier point could not be tested. */
  record TestFailed(String candidate, String reason) implements SearchEvent {}

  /** So many trainers are there now. */
  record TrainersChanged(int trainers) implements SearchEvent {}

  /**
   * The search ended.
   *
   * @param ending why
   * @param reason for people, one line
   */
  record Finished(Ending ending, String reason) implements SearchEvent {}
}
