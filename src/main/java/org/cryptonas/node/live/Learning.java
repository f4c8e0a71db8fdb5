package org.cryptonas.node.live;

import java.util.Optional;
import org.cryptonas.policy.PolicyState;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.journal.KeptEvent;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * How the policy learns.
 *
 * @param policy how it stood after the last lesson
 * @param rewards what its proposals got, in the order in which they did
 */
public record Learning(Optional<PolicyState> policy, PVector<Mark> rewards) {
  /** Before any lesson. */
  static final Learning NONE = new Learning(Optional.empty(), TreePVector.empty());

  /**
   * What a proposal got.
   *
   * @param event number of the event that says so
   * @param proposal its number
   * @param reward accuracy on shared weights, from 0 to 1
   */
  public record Mark(long event, long proposal, double reward) {}

  Learning after(KeptEvent kept) {
    if (kept.event() instanceof SearchEvent.Scored scored) {
      Mark mark = new Mark(kept.number(), scored.proposal(), scored.accuracy());
      return new Learning(policy, rewards.plus(mark));
    }
    return kept.event() instanceof SearchEvent.LessonTaught lesson
        ? new Learning(Optional.of(lesson.policy()), rewards)
        : this;
  }
}
