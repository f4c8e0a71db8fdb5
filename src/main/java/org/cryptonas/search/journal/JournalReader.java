package org.cryptonas.search.journal;

import akka.NotUsed;
import akka.actor.typed.ActorSystem;
import akka.persistence.query.PersistenceQuery;
import akka.persistence.query.javadsl.CurrentEventsByPersistenceIdQuery;
import akka.stream.javadsl.Source;
import java.time.Instant;
import org.cryptonas.search.event.SearchEvent;

/** Reads what was kept of runs, without running them. */
public final class JournalReader {
  /** Names the plugin that reads, as Akka has no setting for it. */
  private static final String PLUGIN = "cryptonas-journal.read-plugin";

  private final CurrentEventsByPersistenceIdQuery query;

  /** Reads from the journal that {@code system} writes. */
  public JournalReader(ActorSystem<?> system) {
    this.query =
        PersistenceQuery.get(system)
            .getReadJournalFor(
                CurrentEventsByPersistenceIdQuery.class,
                system.settings().config().getString(PLUGIN));
  }

  /** Every event of a run so far, the first one first; the stream fails where one is unreadable. */
  public Source<SearchEvent, NotUsed> events(String run) {
    return kept(run).map(KeptEvent::event);
  }

  /** The same, with their numbers and when they were written. */
  public Source<KeptEvent, NotUsed> kept(String run) {
    return query
        .currentEventsByPersistenceId(run, 0, Long.MAX_VALUE)
        .map(
            envelope ->
                new KeptEvent(
                    envelope.sequenceNr(),
                    Instant.ofEpochMilli(envelope.timestamp()),
                    (SearchEvent) envelope.event()));
  }
}
