package org.cryptonas.node.routes;

import static akka.http.javadsl.server.PathMatchers.segment;
import static java.util.concurrent.CompletableFuture.supplyAsync;

import akka.actor.ActorSystem;
import akka.http.javadsl.model.HttpEntity;
import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.RequestEntity;
import akka.http.javadsl.model.StatusCodes;
import akka.http.javadsl.server.AllDirectives;
import akka.http.javadsl.server.Route;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.cryptonas.data.Sha256;
import org.cryptonas.search.weights.WeightStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code GET} and {@code PUT /search/weights/HASH}: weight files by content hash. */
final class WeightRoutes extends AllDirectives {
  private static final Logger LOG = LoggerFactory.getLogger(WeightRoutes.class);
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Duration TO_RECEIVE = Duration.ofSeconds(60);
  private static final String DISK = "akka.actor.default-blocking-io-dispatcher";
  private final WeightStore weights;
  private final long limit;
  private final ActorSystem system;
  private final Executor disk;

  /**
   * Routes to a store.
   *
   * @param limit the most bytes a file may have
   */
  WeightRoutes(WeightStore weights, long limit, ActorSystem system) {
    this.weights = weights;
    this.limit = limit;
    this.system = system;
    this.disk = system.dispatchers().lookup(DISK);
  }

  Route route() {
    return pathPrefix("weights", () -> path(segment(HASH), this::route));
  }

  private Route route(String hash) {
    return concat(
        get(() -> completeWithFuture(supplyAsync(() -> found(hash), disk))),
        put(() -> extractRequestEntity(body -> completeWithFuture(received(hash, body)))));
  }

  private HttpResponse found(String hash) {
    try {
      return Answers.file(weights.get(hash));
    } catch (NoSuchFileException e) {
      return Answers.refusal(StatusCodes.NOT_FOUND, "no weights with hash " + hash);
    } catch (IOException e) {
      return broken(e);
    }
  }

  private CompletionStage<HttpResponse> received(String hash, RequestEntity body) {
    return body.withSizeLimit(limit)
        .toStrict(TO_RECEIVE.toMillis(), limit, system)
        .handleAsync((strict, failure) -> received(hash, strict, failure), disk);
  }

  private HttpResponse received(
      String hash, HttpEntity.@Nullable Strict body, @Nullable Throwable failure) {
    return body == null ? unreceived(failure) : kept(hash, body.getData().toArray());
  }

  private HttpResponse kept(String hash, byte[] bytes) {
    String found = new Sha256().add(bytes).hex();
    if (!found.equals(hash)) {
      return Answers.refusal(
          StatusCodes.BAD_REQUEST,
          "%d bytes with hash %s given, expected hash %s".formatted(bytes.length, found, hash));
    }
    try {
      weights.put(bytes);
      return Answers.done();
    } catch (IOException e) {
      return broken(e);
    }
  }

  private HttpResponse unreceived(@Nullable Throwable failure) {
    LOG.warn("weights were not received: {}", String.valueOf(failure));
    return Answers.refusal(
        StatusCodes.CONTENT_TOO_LARGE,
        "weights were not received whole: expected at most %d bytes within %d s"
            .formatted(limit, TO_RECEIVE.toSeconds()));
  }

  private static HttpResponse broken(IOException e) {
    LOG.warn("weights cannot be read or kept", e);
    return Answers.refusal(StatusCodes.INTERNAL_SERVER_ERROR, String.valueOf(e.getMessage()));
  }
}
