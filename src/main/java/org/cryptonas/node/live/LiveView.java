package org.cryptonas.node.live;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cryptonas.node.progress.SearchProgress;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchNews;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.journal.KeptEvent;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * How a search stands at one moment; immutable, so that whoever answers requests looks at it as
 * long as they like.
 *
 * @param progress what people see on the terminal
 * @param seconds since the search began
 * @param at when this was
 * @param event number of the latest event; 0 before the first
 * @param events all of them, in order; without what the policy remembers
 * @param changes how often something was told that has no number
 * @param tally how much happened
 * @param candidates all of them
 * @param track the frontier
 * @param learning the policy
 * @param crowd the trainers and their queue
 */
public record LiveView(
    SearchProgress progress,
    double seconds,
    Instant at,
    long event,
    PVector<SearchEvent> events,
    long changes,
    Tally tally,
    Candidates candidates,
    Track track,
    Learning learning,
    Crowd crowd) {

  /** Before anything happened. */
  static LiveView initial(SearchProgress progress, String axis, Instant at) {
    return new LiveView(
        progress,
        0,
        at,
        0,
        TreePVector.empty(),
        0,
        Tally.NONE,
        Candidates.none(axis),
        Track.NONE,
        Learning.NONE,
        Crowd.NONE);
  }

  /** Ids of the candidates on the frontier. */
  public Set<String> frontierIds() {
    return track.points().stream().map(TaskId::candidate).collect(Collectors.toSet());
  }

  LiveView after(KeptEvent kept) {
    return new LiveView(
        progress,
        seconds,
        kept.at(),
        kept.number(),
        events.plus(withoutMemory(kept.event())),
        changes,
        tally.after(kept.event()),
        candidates.after(kept.event()),
        track.after(kept),
        learning.after(kept),
        crowd);
  }

  /** Hundreds of kilobytes are saved of a policy, for nobody but the controller. */
  private static SearchEvent withoutMemory(SearchEvent event) {
    return event instanceof SearchEvent.PolicySaved saved
        ? new SearchEvent.PolicySaved(saved.lesson(), "")
        : event;
  }

  /** After something that is kept nowhere. */
  LiveView after(SearchNews news) {
    return with(candidates, crowd.after(news));
  }

  LiveView priced(Map<String, Map<String, ProtocolCost>> costs) {
    Candidates next = candidates;
    for (Map.Entry<String, Map<String, ProtocolCost>> one : costs.entrySet()) {
      next = next.priced(one.getKey(), one.getValue());
    }
    return with(next, crowd);
  }

  /** The same, as it stands {@code now}. */
  LiveView at(SearchProgress now, double secondsNow, Instant when) {
    return new LiveView(
        now, secondsNow, when, event, events, changes, tally, candidates, track, learning, crowd);
  }

  private LiveView with(Candidates priced, Crowd told) {
    return new LiveView(
        progress, seconds, at, event, events, changes + 1, tally, priced, track, learning, told);
  }
}
