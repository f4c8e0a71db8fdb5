package org.cryptonas.search.state;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.pcollections.HashTreePSet;
import org.pcollections.TreePSet;

/**
 * Who was trained at a rung.
 *
 * @param staying have not left it for the next, best first
 * @param left proposals of those who have
 */
record Rung(SortedSet<Mark> staying, Set<Long> left) {
  static final Rung EMPTY = new Rung(TreePSet.empty(), HashTreePSet.empty());

  /**
   * What a candidate reached. Best first; of equals the one proposed first.
   *
   * @param proposal of the candidate
   * @param accuracy on the validation split
   */
  record Mark(long proposal, double accuracy) implements Comparable<Mark> {
    @Override
    public int compareTo(Mark other) {
      int better = Double.compare(other.accuracy, accuracy);
      return better != 0 ? better : Long.compare(proposal, other.proposal);
    }
  }

  /** How many were trained here. */
  int size() {
    return staying.size() + left.size();
  }

  /** The best of those who stay. */
  Optional<Long> best() {
    return staying.isEmpty() ? Optional.empty() : Optional.of(staying.first().proposal());
  }

  Rung with(Mark mark) {
    return new Rung(Persistent.sorted(staying).plus(mark), left);
  }

  /** One leaves for the next rung: one of the best, so it is soon found. */
  Rung leaving(long proposal) {
    SortedSet<Mark> others =
        staying.stream()
            .filter(mark -> mark.proposal() == proposal)
            .findFirst()
            .<SortedSet<Mark>>map(mark -> Persistent.sorted(staying).minus(mark))
            .orElse(staying);
    return new Rung(others, Persistent.set(left).plus(proposal));
  }

  /** Without one who had left and failed further up. */
  Rung without(long proposal) {
    return new Rung(staying, Persistent.set(left).minus(proposal));
  }
}
