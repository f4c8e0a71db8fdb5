package org.cryptonas.node.routes;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.StatusCodes;
import akka.http.javadsl.model.headers.CacheControl;
import akka.http.javadsl.model.headers.CacheDirectives;
import akka.http.javadsl.model.headers.EntityTag;
import akka.http.javadsl.server.AllDirectives;
import akka.http.javadsl.server.Route;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cryptonas.node.live.LiveSearch;
import org.cryptonas.node.live.LiveView;

/**
 * Answers with what a view of the search shows. Everything said follows from the view and the
 * request, so that the view's number tells whether it is worth saying again. Answers are made on
 * threads that the search does not use.
 */
final class Views extends AllDirectives {
  private final LiveSearch live;
  private final String incarnation;
  private final Executor threads;

  /**
   * @param incarnation of this process: another one numbers its views likewise
   * @param threads make the answers
   */
  Views(LiveSearch live, String incarnation, Executor threads) {
    this.live = live;
    this.incarnation = incarnation;
    this.threads = threads;
  }

  /** A document without parameters. */
  Route show(Function<LiveView, Object> document) {
    return show(Set.of(), none -> none, (view, none) -> document.apply(view));
  }

  /**
   * A document.
   *
   * @param known names of parameters
   * @param reader makes what is asked for of the parameters
   */
  <T> Route show(
      Set<String> known, Function<Parameters, T> reader, BiFunction<LiveView, T, Object> document) {
    return get(
        () ->
            parameterList(
                given -> {
                  T asked = reader.apply(new Parameters(given, known));
                  return withView(
                      view ->
                          conditional(tag(view), () -> answer(() -> document.apply(view, asked))));
                }));
  }

  /** What can only be said while this process runs the search. */
  Route withView(Function<LiveView, Route> route) {
    return live.view().map(route).orElseGet(() -> complete(notYet()));
  }

  private Route answer(Supplier<Object> document) {
    return completeWithFuture(supplyAsync(() -> made(document), threads));
  }

  private static HttpResponse made(Supplier<Object> document) {
    try {
      return Answers.document(StatusCodes.OK, document.get())
          .addHeader(CacheControl.create(CacheDirectives.NO_CACHE));
    } catch (RequestException e) {
      return e.answer();
    }
  }

  private EntityTag tag(LiveView view) {
    return EntityTag.create("%s-%d-%d".formatted(incarnation, view.event(), view.changes()), false);
  }

  static HttpResponse notYet() {
    return Answers.refusal(
        StatusCodes.SERVICE_UNAVAILABLE, "this process does not run the search yet");
  }
}
