package org.cryptonas.node.session;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.cryptonas.node.progress.Display;
import org.cryptonas.node.progress.SearchProgress;
import org.cryptonas.node.progress.Workload;
import org.cryptonas.node.run.RunWriter;
import org.cryptonas.node.run.SearchRecord;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchNews;
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
  private final CompletableFuture<SearchRecord> ended = new CompletableFuture<>();
  private SearchProgress progress;

  RunObserver(RunWriter writer, Display display, Stopwatch watch, Workload work) {
    this.writer = writer;
    this.display = display;
    this.watch = watch;
    this.progress = SearchProgress.of(work);
  }

  /** The actor that hears. */
  Behavior<SearchNews> behavior() {
    return Behaviors.receive(SearchNews.class).onAnyMessage(this::heard).build();
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

  private Behavior<SearchNews> heard(SearchNews news) {
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
    if (news instanceof SearchEvent event) {
      record(event, seconds);
    }
    tick();
  }

  private void record(SearchEvent event, double seconds) throws IOException {
    LOG.info("{}", event);
    writer.update(progress.record(), event, seconds);
    if (event instanceof SearchEvent.Finished) {
      ended.complete(progress.record());
    }
  }
}
