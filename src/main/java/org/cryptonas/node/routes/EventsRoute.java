package org.cryptonas.node.routes;

import akka.http.javadsl.model.HttpEntities;
import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.MediaTypes;
import akka.http.javadsl.model.headers.CacheControl;
import akka.http.javadsl.model.headers.CacheDirectives;
import akka.http.javadsl.server.AllDirectives;
import akka.http.javadsl.server.Route;
import java.util.Optional;
import java.util.Set;
import org.cryptonas.node.live.LiveView;

/** {@code GET /search/events}: server-sent events, from the one after {@code Last-Event-ID} on. */
final class EventsRoute extends AllDirectives {
  private static final String HEADER = "Last-Event-ID";
  private static final String AFTER = "after";
  private static final String EXPECTED = "the number of an event";

  private final Views views;
  private final EventStream stream;
  private final Listeners listeners;

  EventsRoute(Views views, EventStream stream, Listeners listeners) {
    this.views = views;
    this.stream = stream;
    this.listeners = listeners;
  }

  Route route() {
    return path(
        "events",
        () ->
            get(
                () ->
                    parameterList(
                        given ->
                            optionalHeaderValueByName(
                                HEADER,
                                last -> {
                                  Parameters asked = new Parameters(given, Set.of(AFTER));
                                  return views.withView(
                                      view -> complete(stream(view, asked, last)));
                                }))));
  }

  /** Whoever comes again says what came last, at an address that says where they began. */
  private HttpResponse stream(LiveView view, Parameters asked, Optional<String> last) {
    Optional<Long> after = asked.read(AFTER, EventsRoute::number, EXPECTED);
    Optional<Long> header =
        last.filter(text -> !text.isEmpty())
            .map(
                text ->
                    number(text)
                        .orElseThrow(() -> RequestException.bad(HEADER + ": " + text, EXPECTED)));
    long from = header.or(() -> after).orElse(0L);
    boolean ofAnotherRun = from > view.event();
    return HttpResponse.create()
        .addHeader(CacheControl.create(CacheDirectives.NO_CACHE))
        .withEntity(
            HttpEntities.createChunked(
                MediaTypes.TEXT_EVENT_STREAM.toContentType(),
                listeners.among(stream.after(ofAnotherRun ? 0 : from))));
  }

  private static Optional<Long> number(String text) {
    return text.matches("\\d{1,9}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }
}
