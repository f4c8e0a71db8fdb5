package org.cryptonas.node.routes;

import static java.util.concurrent.CompletableFuture.completedFuture;

import akka.NotUsed;
import akka.japi.Pair;
import akka.stream.javadsl.Source;
import akka.util.ByteString;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.cryptonas.node.live.Crowd;
import org.cryptonas.node.live.LiveSearch;
import org.cryptonas.node.live.LiveView;
import org.cryptonas.search.event.SearchEvent;

/**
 * What happened, and happens, as a stream of server-sent events. A client is a place in the order
 * of events and no more: it is given what comes after when it can take it. So nothing is kept for
 * one that is slow or stuck, however much happens meanwhile, and none is told anything twice.
 */
final class EventStream {
  private static final int EVENTS_AT_ONCE = 100;
  private static final long NANOS_BETWEEN_PROGRESS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final ByteString STILL_HERE = ByteString.fromString(": still here\n\n");
  private static final ByteString RETRY = ByteString.fromString("retry: 1000\n\n");

  private final LiveSearch live;
  private final Executor threads;
  private final RenderedEvents rendered = new RenderedEvents();

  EventStream(LiveSearch live, Executor threads) {
    this.live = live;
    this.threads = threads;
  }

  /** What a client was told: the latest event's number, and progress as of which change, when. */
  private record Told(long event, long changes, long nanos, boolean all) {
    Told events(int more) {
      return new Told(event + more, changes, nanos, all);
    }

    Told progress(long now) {
      return new Told(event, now, System.nanoTime(), all);
    }

    Told everything() {
      return new Told(event, changes, nanos, true);
    }

    long nanosUntilProgress() {
      return Math.max(0, NANOS_BETWEEN_PROGRESS - (System.nanoTime() - nanos));
    }
  }

  private record Progress(
      List<TrainerDocument> trainers, int queued, int busy, double imagesPerSecond) {
    static Progress of(Crowd crowd) {
      return new Progress(
          TrainerDocument.all(crowd),
          crowd.overview().queued(),
          crowd.busy(),
          crowd.imagesPerSecond());
    }
  }

  /** Everything after the event of that number, and what happens from then on until the end. */
  Source<ByteString, NotUsed> after(long event) {
    Told told = new Told(event, -1, System.nanoTime() - NANOS_BETWEEN_PROGRESS, false);
    return Source.single(RETRY)
        .concat(Source.unfoldAsync(told, this::next))
        .keepAlive(HEARTBEAT, () -> STILL_HERE);
  }

  private CompletionStage<Optional<Pair<Told, ByteString>>> next(Told told) {
    LiveView view = live.view().orElseThrow();
    if (told.all()) {
      return completedFuture(Optional.empty());
    } else if (view.event() > told.event()) {
      return completedFuture(Optional.of(events(told, view)));
    } else if (live.closed()) {
      return completedFuture(last(told, view));
    }
    boolean progressed = view.changes() != told.changes();
    return progressed && told.nanosUntilProgress() == 0
        ? completedFuture(Optional.of(progress(told, view)))
        : waiting(told, view, progressed);
  }

  private CompletionStage<Optional<Pair<Told, ByteString>>> waiting(
      Told told, LiveView view, boolean progressed) {
    CompletableFuture<Void> news = live.after(view).toCompletableFuture();
    CompletableFuture<?> due =
        progressed
            ? CompletableFuture.anyOf(
                news,
                new CompletableFuture<Void>()
                    .completeOnTimeout(null, told.nanosUntilProgress(), TimeUnit.NANOSECONDS))
            : news;
    return due.thenComposeAsync(something -> next(told), threads);
  }

  private Pair<Told, ByteString> events(Told told, LiveView view) {
    int first = Math.toIntExact(told.event());
    int count = (int) Math.min(EVENTS_AT_ONCE, view.event() - told.event());
    List<SearchEvent> events = view.events();
    ByteString bytes = ByteString.emptyByteString();
    for (int at = first; at < first + count; at++) {
      bytes = bytes.concat(rendered.get(at + 1L, events.get(at)));
    }
    return Pair.create(told.events(count), bytes);
  }

  private Pair<Told, ByteString> progress(Told told, LiveView view) {
    String data = Wire.text(Progress.of(view.crowd()));
    ByteString bytes = ByteString.fromString("event: progress\ndata: %s\n\n".formatted(data));
    return Pair.create(told.progress(view.changes()), bytes);
  }

  /** That a search broke off may be kept nowhere, or not yet: it is told without a number. */
  private static Optional<Pair<Told, ByteString>> last(Told told, LiveView view) {
    return view.progress()
        .record()
        .finished()
        .filter(end -> !end.ending().isFinal())
        .map(RenderedEvents::unnumbered)
        .map(bytes -> Pair.create(told.everything(), bytes));
  }
}
