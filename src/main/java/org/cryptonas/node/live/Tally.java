package org.cryptonas.node.live;

import org.cryptonas.search.event.SearchEvent;

/**
 * How much happened.
 *
 * @param proposed patterns proposed
 * @param scored of them scored on shared weights
 * @param lost of them lost with their lesson
 * @param lessonsTaught lessons with a result, the exam among them
 * @param lessonsFailed lessons without
 * @param evaluated trainings with a result
 * @param failed proposals that will not be evaluated (further) at a budget
 * @param tested frontier points read against the test split
 * @param jobs tasks that came to an end
 */
public record Tally(
    int proposed,
    int scored,
    int lost,
    int lessonsTaught,
    int lessonsFailed,
    int evaluated,
    int failed,
    int tested,
    int jobs) {
  /** Nothing yet. */
  static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0);

  Tally after(SearchEvent event) {
    return new Tally(
        proposed + one(event instanceof SearchEvent.Proposed),
        scored + one(event instanceof SearchEvent.Scored),
        lost + (event instanceof SearchEvent.LessonFailed lesson ? lesson.proposals().size() : 0),
        lessonsTaught + one(event instanceof SearchEvent.LessonTaught),
        lessonsFailed + one(event instanceof SearchEvent.LessonFailed),
        evaluated + one(event instanceof SearchEvent.Evaluated),
        failed + one(event instanceof SearchEvent.CandidateFailed),
        tested + one(event instanceof SearchEvent.Tested),
        jobs + one(event.settled().isPresent()));
  }

  private static int one(boolean counts) {
    return counts ? 1 : 0;
  }
}
