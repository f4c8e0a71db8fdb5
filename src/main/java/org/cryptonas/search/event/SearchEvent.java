package org.cryptonas.search.event;

import java.util.List;
import java.util.Optional;
import org.cryptonas.policy.PolicyState;
import org.cryptonas.protocol.InferenceCost;

/** Something that happened in a search and is worth keeping. */
public sealed interface SearchEvent extends SearchNews {
  /** The task that came to its end with this, if one did. */
  default Optional<TaskId> settled() {
    return Optional.empty();
  }

  /**
   * A phase began.
   *
   * @param phase which
   * @param expected how much it will do: lessons, exam patterns, the ladder's entries at the
   *     budgets of the configuration, or tests
   */
  record PhaseStarted(SearchPhase phase, int expected) implements SearchEvent {}

  /** The policy proposed a pattern that will be scored. */
  record Proposed(Proposal proposal) implements SearchEvent {}

  /**
   * The shared weights had a lesson (or the exam) and the policy learnt from it.
   *
   * @param number the lesson's number, from 1
   * @param version of the shared weights now
   * @param meanScore mean accuracy of the patterns it scored; 0 where it scored none
   * @param seconds how long it took
   * @param policy how the policy stands after it
   * @param randomScore mean accuracy of the patterns it scored that were drawn at random; empty
   *     where it scored none, and before version 2 of the events
   */
  record LessonTaught(
      int number,
      long version,
      double meanScore,
      double seconds,
      PolicyState policy,
      Optional<Double> randomScore)
      implements SearchEvent {
    @Override
    public Optional<TaskId> settled() {
      return Optional.of(TaskId.lesson(number));
    }
  }

  /** A lesson ended without a result; its proposals failed for the same reason. */
  record LessonFailed(int number, List<Long> proposals, String reason) implements SearchEvent {
    public LessonFailed {
      proposals = List.copyOf(proposals);
    }

    @Override
    public Optional<TaskId> settled() {
      return Optional.of(TaskId.lesson(number));
    }
  }

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
   * The shared weights have a new centre.
   *
   * @param version 0 before any lesson, then one more each time
   * @param weights content hash of the centre
   */
  record WeightsMoved(long version, String weights) implements SearchEvent {}

  /**
   * What the controller knows after a lesson, so that it need not learn everything again.
   *
   * @param lesson the lesson's number
   * @param memory policy and lessons in flight, for nobody but the controller: hundreds of
   *     kilobytes
   */
  record PolicySaved(int lesson, String memory) implements SearchEvent {
    @Override
    public String toString() {
      return "PolicySaved[lesson=%d, memory=%d characters]".formatted(lesson, memory.length());
    }
  }

  /**
   * A trainer is to have a task; it hears of it once this is kept.
   *
   * @param task which
   * @param description for people
   * @param trainer who does it
   */
  record JobStarted(TaskId task, String description, String trainer) implements SearchEvent {}

  /**
   * A task was lost with its trainer, and waits for another.
   *
   * @param task which
   * @param trainer who had it
   * @param times how often it was lost by now
   */
  record JobLost(TaskId task, String trainer, int times) implements SearchEvent {}

  /** A candidate was evaluated at a rung. */
  record Evaluated(Evaluation evaluation) implements SearchEvent {
    @Override
    public Optional<TaskId> settled() {
      return Optional.of(evaluation.task());
    }
  }

  /**
   * A proposal will not be evaluated (further) at a budget.
   *
   * @param proposal its number
   * @param budget the budget it was meant for
   * @param candidate id of the candidate; empty when it never became one
   * @param rung the rung it was at; 0 before the ladder
   * @param reason why
   */
  record CandidateFailed(
      long proposal, int budget, Optional<String> candidate, int rung, String reason)
      implements SearchEvent {
    @Override
    public Optional<TaskId> settled() {
      return candidate.filter(id -> rung > 0).map(id -> TaskId.training(id, budget, rung));
    }
  }

  /**
   * The frontier changed.
   *
   * @param points the trainings whose evaluations stand on it, in order of cost
   * @param hypervolume share that the frontier dominates of the box from 0 to twice the largest
   *     priced cost, and from 0 to 1 in accuracy
   */
  record FrontierMoved(List<TaskId> points, double hypervolume) implements SearchEvent {
    public FrontierMoved {
      points = List.copyOf(points);
    }
  }

  /** A frontier point was read against the test split, the one time it is. */
  record Tested(String candidate, double accuracy) implements SearchEvent {
    @Override
    public Optional<TaskId> settled() {
      return Optional.of(TaskId.test(candidate));
    }
  }

  /** A frontier point could not be tested. */
  record TestFailed(String candidate, String reason) implements SearchEvent {
    @Override
    public Optional<TaskId> settled() {
      return Optional.of(TaskId.test(candidate));
    }
  }

  /** So many trainers are there now. */
  record TrainersChanged(int trainers) implements SearchEvent {}

  /**
   * The search went on after its coordinator had ended.
   *
   * @param program who went on with it
   */
  record Resumed(String program) implements SearchEvent {}

  /** Nobody is given another task until the search goes on; who has one does it to its end. */
  record Paused() implements SearchEvent {}

  /** Tasks are handed out again. */
  record Continued() implements SearchEvent {}

  /**
   * The finalists are to be scaled to one budget more.
   *
   * @param budget the most ReLUs one inference may use
   */
  record BudgetAdded(int budget) implements SearchEvent {}

  /**
   * The search ended.
   *
   * @param ending why
   * @param reason for people, one line
   */
  record Finished(Ending ending, String reason) implements SearchEvent {}
}
