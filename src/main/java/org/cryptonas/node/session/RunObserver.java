package org.cryptonas.node.session;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.cryptonas.node.CommandFailedException;
import org.cryptonas.node.live.LiveSearch;
import org.cryptonas.node.progress.Display;
import org.cryptonas.node.progress.SearchProgress;
import org.cryptonas.node.progress.Workload;
import org.cryptonas.node.run.RunWriter;
import org.cryptonas.node.run.SearchRecord;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchNews;
import org.cryptonas.search.journal.KeptEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears everything of a search: writes it down, shows it, and knows when it ends. News come from an
 * actor, ticks from a timer, the order to give up from a signal; they wait for each other.
 */
final class RunObserver {
  private static final Logger LOG = LoggerFactory.getLogger(RunObserver.class);

  private final RunWriter writer;
  private final Display display;
  private final Stopwatch watch;
  private final SpentWeights weights;
  private final BooleanSupplier inCharge;
  private final LiveSearch live;
  private final CompletableFuture<SearchRecord> ended = new CompletableFuture<>();
  private SearchProgress progress;

  /**
   * An observer.
   *
   * @param inCharge asks whether this process runs the run; another one's files are not to be
   *     written over
   * @param live shows the search to whoever looks from outside
   */
  RunObserver(
      RunWriter writer,
      SpentWeights weights,
      Display display,
      Stopwatch watch,
      Workload work,
      BooleanSupplier inCharge,
      LiveSearch live) {
    this.writer = writer;
    this.weights = weights;
    this.display = display;
    this.watch = watch;
    this.inCharge = inCharge;
    this.live = live;
    this.progress = SearchProgress.of(work);
  }

  /**
   * The actor that hears; of a run that goes on it first reads what happened before.
   *
   * @param run what the run is known by in its journal
   * @param past how many events happened before
   */
  Behavior<SearchNews> behavior(String run, long past) {
    return past == 0 ? fromTheStart() : PastEvents.before(run, past, new Past(), hearing());
  }

  private synchronized Behavior<SearchNews> fromTheStart() {
    live.begin(List.of(), progress, watch.seconds());
    return hearing().narrow();
  }

  private Behavior<Object> hearing() {
    return Behaviors.receive(Object.class).onMessage(SearchNews.class, this::heard).build();
  }

  /** What happened before this process began. */
  private final class Past implements PastEvents.Reader {
    @Override
    public void read(List<KeptEvent> kept) {
      List<SearchEvent> events = kept.stream().map(KeptEvent::event).toList();
      synchronized (RunObserver.this) {
        progress = progress.resumed(events);
        live.begin(kept, progress, watch.seconds());
        weights.past(events);
        if (progress.record().isOver()) {
          ended.complete(progress.record());
        }
      }
    }

    @Override
    public void failed(Throwable failure) {
      ended.completeExceptionally(failure);
    }
  }

  /**
   * The record, once the search has ended and all is written; fails when something could not be
   * written or shown.
   */
  CompletableFuture<SearchRecord> ended() {
    return ended;
  }

  /** Shows how time passes. */
  synchronized void tick() {
    if (!ended.isDone()) {
      display.show(progress, watch.seconds());
    }
  }

  /** Ends the record here, for a search that does not end by itself. */
  void giveUp(String reason) {
    hear(new SearchEvent.Finished(Ending.STOPPED, reason));
  }

  /** Ends without a record: this process has no search, or no longer. */
  void endWithout(String reason) {
    ended.completeExceptionally(new CommandFailedException(reason));
  }

  private Behavior<Object> heard(SearchNews news) {
    hear(news);
    return Behaviors.same();
  }

  synchronized void hear(SearchNews news) {
    if (ended.isDone()) {
      return;
    }
    try {
      take(news, watch.seconds());
    } catch (IOException | RuntimeException e) {
      LOG.error("the run cannot be written or shown", e);
      ended.completeExceptionally(e); // nobody else ends a search that is no longer heard
    }
  }

  private void take(SearchNews news, double seconds) throws IOException {
    progress = progress.updated(news, seconds);
    live.heard(news, progress, seconds);
    if (news instanceof SearchEvent event) {
      record(event, seconds);
    }
    tick();
  }

  private void record(SearchEvent event, double seconds) throws IOException {
    LOG.info("{}", event);
    if (event instanceof SearchEvent.Finished end && mayBeOvertaken(end)) {
      endWithout(end.reason());
      return;
    }
    writer.update(progress.record(), event, seconds);
    weights.after(event);
    if (event instanceof SearchEvent.Finished) {
      ended.complete(progress.record());
    }
  }

  /**
   * Other events were kept, and so nobody else has gone on; how a search broke off is told only.
   */
  private boolean mayBeOvertaken(SearchEvent.Finished end) {
    return !end.ending().isFinal() && !inCharge.getAsBoolean();
  }
}
