package org.cryptonas.node.live;

import java.time.Instant;
import java.util.List;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.journal.KeptEvent;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The frontier and how it grew.
 *
 * @param points the trainings that stand on it, in order of cost
 * @param marks what it dominated each time it changed
 */
public record Track(List<TaskId> points, PVector<Mark> marks) {
  /** Before anything was evaluated. */
  static final Track NONE = new Track(List.of(), TreePVector.empty());

  /**
   * What a frontier dominated.
   *
   * @param event number of the event that changed it
   * @param at when that was
   * @param hypervolume from 0 to 1
   */
  public record Mark(long event, Instant at, double hypervolume) {}

  /** What it dominates now. */
  public double hypervolume() {
    return marks.isEmpty() ? 0 : marks.get(marks.size() - 1).hypervolume();
  }

  Track after(KeptEvent kept) {
    return kept.event() instanceof SearchEvent.FrontierMoved moved
        ? new Track(
            moved.points(), marks.plus(new Mark(kept.number(), kept.at(), moved.hypervolume())))
        : this;
  }
}
