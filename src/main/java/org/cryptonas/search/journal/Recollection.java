package org.cryptonas.search.journal;

import java.util.function.BiFunction;
import org.cryptonas.search.Message;
import org.cryptonas.search.event.SearchEvent;

/**
 * What is remembered of a run: a fold over its events.
 *
 * @param <M> immutable; written to disk now and then, so that not every event is read again
 * @param initial memory of a run in which nothing happened yet
 * @param updated the memory after one more event; must give the same for the same events
 * @param snapshotEvery so many events lie between two written memories, at least 1
 */
public record Recollection<M extends Message>(
    M initial, BiFunction<M, SearchEvent, M> updated, int snapshotEvery) {
  public Recollection {
    if (snapshotEvery < 1) {
      throw new IllegalArgumentException(
          "a snapshot every %d events given, expected at least 1".formatted(snapshotEvery));
    }
  }
}
