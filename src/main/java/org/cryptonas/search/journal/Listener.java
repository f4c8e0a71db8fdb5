package org.cryptonas.search.journal;

import akka.actor.typed.ActorRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.cryptonas.search.event.SearchEvent;

/**
 * Who is told of a journal, in messages of its own.
 *
 * @param <M> what is remembered of a run
 * @param <T> what the listener understands
 * @param ref the listener, in the same process
 * @param recovered told once and first: what is remembered, and how many events were kept before
 * @param kept told after each write: the number of its first event (a run's first is 1), and what
 *     was written; no event is told twice or left out
 * @param timed told after each write how many events were written and how long it took
 */
public record Listener<M, T>(
    ActorRef<T> ref,
    BiFunction<M, Long, ? extends T> recovered,
    BiFunction<Long, List<SearchEvent>, ? extends T> kept,
    Optional<BiFunction<Integer, Duration, ? extends T>> timed) {
  /** Who does not care how long writes take. */
  public Listener(
      ActorRef<T> ref,
      BiFunction<M, Long, ? extends T> recovered,
      BiFunction<Long, List<SearchEvent>, ? extends T> kept) {
    this(ref, recovered, kept, Optional.empty());
  }

  void tellRecovered(M memory, long events) {
    ref.tell(recovered.apply(memory, events));
  }

  void tellKept(long first, List<SearchEvent> events) {
    ref.tell(kept.apply(first, events));
  }

  void tellTimed(int events, Duration time) {
    timed.ifPresent(message -> ref.tell(message.apply(events, time)));
  }
}
