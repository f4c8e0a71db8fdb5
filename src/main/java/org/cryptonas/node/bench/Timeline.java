package org.cryptonas.node.bench;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchNews;
import org.cryptonas.search.event.TaskId;

/** When what was kept of a search, as its observer sees it. Read it when what it waits for is. */
final class Timeline {
  private static final long HOURS = 1;

  private final int trainers;
  private final long begun = System.nanoTime();
  private final CompletableFuture<Long> recovered = new CompletableFuture<>();
  private final CompletableFuture<Long> before = new CompletableFuture<>();
  private final CompletableFuture<Long> working = new CompletableFuture<>();
  private final CompletableFuture<Long> enough = new CompletableFuture<>();
  private final CompletableFuture<Long> ended = new CompletableFuture<>();
  private final long events;
  private long seen;
  private boolean complete;
  private long first;
  private long last;
  private int results;

  /**
   * A timeline that begins now.
   *
   * @param trainers results count from when so many are at hand
   * @param events waited for, those before this life of the search included
   */
  Timeline(int trainers, long events) {
    this.trainers = trainers;
    this.events = events;
  }

  /** The observer of a search of which so many events were kept before. */
  Behavior<SearchNews> observer(long past) {
    seen = past;
    before.complete(past);
    recovered.complete(System.nanoTime());
    return Behaviors.receiveMessage(
        news -> {
          if (news instanceof SearchEvent event) {
            see(event, System.nanoTime());
          }
          return Behaviors.same();
        });
  }

  private void see(SearchEvent event, long now) {
    if (++seen >= events) {
      enough.complete(now);
    }
    if (event instanceof SearchEvent.TrainersChanged changed) {
      complete |= changed.trainers() >= trainers;
    } else if (event instanceof SearchEvent.JobStarted started) {
      begun(started.task(), now);
    } else if (event instanceof SearchEvent.Evaluated && first != 0) {
      results++;
      last = now;
    } else if (event instanceof SearchEvent.Finished finished) {
      end(finished, now);
    }
  }

  private void begun(TaskId task, long now) {
    working.complete(now);
    if (first == 0 && complete && task.kind() == TaskId.Kind.TRAINING) {
      first = now;
    }
  }

  private void end(SearchEvent.Finished finished, long now) {
    if (finished.ending() == Ending.FAILED) {
      IllegalStateException failure = new IllegalStateException(finished.reason());
      recovered.completeExceptionally(failure);
      enough.completeExceptionally(failure);
      ended.completeExceptionally(failure);
    }
    enough.complete(now);
    ended.complete(now);
  }

  /** Waits for the number of events, or the end if it is before. */
  Timeline awaitEvents() {
    enough.orTimeout(HOURS, TimeUnit.HOURS).join();
    return this;
  }

  /** Waits for the end. */
  Timeline awaitEnd() {
    ended.orTimeout(HOURS, TimeUnit.HOURS).join();
    return this;
  }

  /** Events kept before this life of the search. */
  long past() {
    return before.orTimeout(HOURS, TimeUnit.HOURS).join();
  }

  /** From the beginning until the memory was rebuilt. */
  Duration recovery() {
    return Duration.ofNanos(recovered.orTimeout(HOURS, TimeUnit.HOURS).join() - begun);
  }

  /** From the beginning until it was kept that a trainer has a task. */
  Duration work() {
    return Duration.ofNanos(working.orTimeout(HOURS, TimeUnit.HOURS).join() - begun);
  }

  /** From the first training that began with all trainers at hand to the last result. */
  Duration climb() {
    return Duration.ofNanos(last - first);
  }

  /** Results in that time. */
  int results() {
    return results;
  }
}
