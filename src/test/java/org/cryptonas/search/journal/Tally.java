package org.cryptonas.search.journal;

import org.cryptonas.search.Memory;
import org.cryptonas.search.event.SearchEvent;

/** A small memory: how many events there were, and a sum by which their order shows. */
public record Tally(long events, long sum) implements Memory {
  /** Nothing yet. */
  public static final Tally NONE = new Tally(0, 0);

  /** After one more event. */
  public Tally and(SearchEvent event) {
    return new Tally(events + 1, 31 * sum + event.hashCode());
  }

  /** What is remembered this way. */
  public static Recollection<Tally> every(int snapshotEvery) {
    return new Recollection<>(NONE, Tally::and, snapshotEvery);
  }
}
