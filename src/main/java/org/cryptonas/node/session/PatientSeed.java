package org.cryptonas.node.session;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.cryptonas.node.routes.JoinOffer;

/**
 * Asks a seed node again and again, with growing pauses, until a search answers. Says so when the
 * reason why none does is another than before.
 *
 * @param seed whom it asks
 * @param version of this program
 * @param say tells people what happens
 */
record PatientSeed(SeedNode seed, String version, Consumer<String> say) {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  /**
   * The first offer.
   *
   * @param stopped done when somebody stops this node
   * @return empty when this node was stopped before
   * @throws org.cryptonas.node.CommandFailedException when there is a search, but this node cannot
   *     help it
   */
  Optional<JoinOffer> offer(CompletableFuture<?> stopped) {
    Duration pause = FIRST_PAUSE;
    String said = "";
    while (!stopped.isDone()) {
      try {
        return asked(stopped);
      } catch (NobodyAnswersException e) {
        said = told(said, e);
      }
      await(stopped, pause);
      pause = pause.multipliedBy(2);
      pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
    return Optional.empty();
  }

  /** Whoever stops the node does not wait for an answer. */
  private Optional<JoinOffer> asked(CompletableFuture<?> stopped) {
    CompletableFuture<Optional<JoinOffer>> answer =
        CompletableFuture.supplyAsync(() -> Optional.of(seed.offer(version)));
    try {
      return answer.applyToEither(stopped.thenApply(stop -> Optional.empty()), x -> x).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private String told(String before, NobodyAnswersException nobody) {
    String now = "%s; asked again until one does".formatted(nobody.getMessage());
    if (!now.equals(before)) {
      say.accept(now);
    }
    return now;
  }

  private static void await(CompletableFuture<?> stopped, Duration pause) {
    try {
      stopped.get(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // the pause is over
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
