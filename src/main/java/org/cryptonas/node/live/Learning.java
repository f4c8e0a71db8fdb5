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
 * @param lessons how many of them are of lessons that are over
 */
public record Learning(Optional<PolicyState> policy, PVector<Mark> rewards, int lessons) {
  /** Before any lesson. */
  static final Learning NONE = new Learning(Optional.empty(), TreePVector.empty(), 0);

  /**
   * What a proposal got.
   *
   * @param event number of the event that says so
   * @param proposal its number
   * @param reward accuracy on shared weights, from 0 to 1
   * @param random mean of the patterns drawn at random that its lesson scored on the same weights
   *     and images; empty where it scored none
   */
  public record Mark(long event, long proposal, double reward, Optional<Double> random) {
    private Mark beside(Optional<Double> score) {
      return new Mark(event, proposal, reward, score);
    }
  }

  Learning after(KeptEvent kept) {
    if (kept.event() instanceof SearchEvent.Scored scored) {
      Mark mark = new Mark(kept.number(), scored.proposal(), scored.accuracy(), Optional.empty());
      return new Learning(policy, rewards.plus(mark), lessons);
    }
    return kept.event() instanceof SearchEvent.LessonTaught lesson ? after(lesson) : this;
  }

  /** A lesson's scores are told just before it is over. */
  private Learning after(SearchEvent.LessonTaught lesson) {
    PVector<Mark> marks = rewards;
    for (int at = lessons; at < rewards.size(); at++) {
      marks = marks.with(at, rewards.get(at).beside(lesson.randomScore()));
    }
    return new Learning(Optional.of(lesson.policy()), marks, marks.size());
  }
}
