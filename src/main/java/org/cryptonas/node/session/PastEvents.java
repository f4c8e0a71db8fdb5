package org.cryptonas.node.session;

import akka.actor.typed.ActorSystem;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.StashBuffer;
import akka.stream.javadsl.Sink;
import java.util.List;
import java.util.Objects;
import org.cryptonas.search.event.SearchNews;
import org.cryptonas.search.journal.JournalReader;
import org.cryptonas.search.journal.KeptEvent;
import org.jspecify.annotations.Nullable;

/** Reads what happened in a run before this process, and lets what happens now wait for it. */
final class PastEvents {
  private static final int MOST_WAITING = 1_000_000;

  private record Read(List<KeptEvent> events) {}

  private record Unread(Throwable failure) {}

  /** Who takes what was read. */
  interface Reader {
    /** Everything that happened, in order. */
    void read(List<KeptEvent> events);

    /** Nothing, for the journal cannot be read. */
    void failed(Throwable failure);
  }

  private PastEvents() {}

  /**
   * A behaviour that becomes another once it has read.
   *
   * @param run what the run is known by in its journal
   * @param count how many events to read
   * @param reader takes what was read
   * @param next takes what came meanwhile, and all that comes after
   */
  static Behavior<SearchNews> before(String run, long count, Reader reader, Behavior<Object> next) {
    return Behaviors.<Object>withStash(
            MOST_WAITING,
            waiting ->
                Behaviors.setup(
                    context -> {
                      ActorSystem<?> system = context.getSystem();
                      context.pipeToSelf(
                          new JournalReader(system)
                              .kept(run)
                              .take(count)
                              .runWith(Sink.seq(), system),
                          PastEvents::read);
                      return reading(waiting, reader, next);
                    }))
        .narrow();
  }

  private static Object read(@Nullable List<KeptEvent> events, @Nullable Throwable failure) {
    return events != null
        ? new Read(events)
        : new Unread(Objects.requireNonNullElseGet(failure, IllegalStateException::new));
  }

  private static Behavior<Object> reading(
      StashBuffer<Object> waiting, Reader reader, Behavior<Object> next) {
    return Behaviors.receive(Object.class)
        .onMessage(
            Read.class,
            read -> {
              reader.read(read.events());
              return waiting.unstashAll(next);
            })
        .onMessage(
            Unread.class,
            unread -> {
              reader.failed(unread.failure());
              return Behaviors.stopped();
            })
        .onAnyMessage(
            news -> {
              waiting.stash(news);
              return Behaviors.same();
            })
        .build();
  }
}
