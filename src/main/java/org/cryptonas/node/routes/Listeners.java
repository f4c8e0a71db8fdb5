package org.cryptonas.node.routes;

import akka.Done;
import akka.NotUsed;
import akka.actor.CoordinatedShutdown;
import akka.stream.javadsl.Source;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whoever listens to the search just now. A server that ends cuts off the streams it still tells,
 * so the node waits until they have come to their end; not for long, as some may be stuck.
 */
final class Listeners {
  private static final Duration TO_HEAR_THE_END = Duration.ofSeconds(2);

  private final AtomicLong numbers = new AtomicLong();
  private final Map<Long, CompletionStage<Done>> ends = new ConcurrentHashMap<>();

  /** The same stream; whoever it is told to is a listener until it ends. */
  <T> Source<T, NotUsed> among(Source<T, NotUsed> stream) {
    return stream.watchTermination(
        (told, end) -> {
          long listener = numbers.incrementAndGet();
          ends.put(listener, end);
          end.whenComplete((done, failure) -> ends.remove(listener));
          return told;
        });
  }

  /** The node waits for all of them before its server ends. */
  void areWaitedFor(CoordinatedShutdown shutdown) {
    shutdown.addTask(
        CoordinatedShutdown.PhaseBeforeServiceUnbind(), "listeners hear the end", this::ended);
  }

  private CompletionStage<Done> ended() {
    return CompletableFuture.allOf(
            ends.values().stream()
                .map(CompletionStage::toCompletableFuture)
                .toArray(CompletableFuture[]::new))
        .handle((done, failure) -> Done.done())
        .completeOnTimeout(Done.done(), TO_HEAR_THE_END.toMillis(), TimeUnit.MILLISECONDS);
  }
}
