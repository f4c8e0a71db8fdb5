package org.cryptonas.node.routes;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import akka.http.javadsl.model.ContentType;
import akka.http.javadsl.model.HttpCharsets;
import akka.http.javadsl.model.HttpEntities;
import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.MediaTypes;
import akka.http.javadsl.server.AllDirectives;
import akka.http.javadsl.server.Route;
import java.util.Map;
import java.util.concurrent.Executor;
import org.cryptonas.node.live.LiveSearch;

/** {@code GET /search/metrics}: figures as Prometheus fetches them. */
final class MetricsRoute extends AllDirectives {
  private static final ContentType.WithCharset TEXT =
      MediaTypes.customWithOpenCharset("text", "plain", Map.of("version", "0.0.4"), false)
          .toContentType(HttpCharsets.UTF_8);

  private final LiveSearch live;
  private final Executor threads;

  MetricsRoute(LiveSearch live, Executor threads) {
    this.live = live;
    this.threads = threads;
  }

  Route route() {
    return path("metrics", () -> get(() -> completeWithFuture(supplyAsync(this::answer, threads))));
  }

  private HttpResponse answer() {
    return HttpResponse.create().withEntity(HttpEntities.create(TEXT, live.metrics()));
  }
}
