package org.cryptonas.node.routes;

import akka.actor.typed.ActorRef;
import akka.http.javadsl.model.HttpRequest;
import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.StatusCodes;
import akka.http.javadsl.server.AllDirectives;
import akka.http.javadsl.server.Route;
import akka.http.javadsl.unmarshalling.Unmarshaller;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cryptonas.node.live.LiveView;
import org.cryptonas.node.run.SearchRecord;
import org.cryptonas.search.SearchGuardian;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /search/pause}, {@code resume}, {@code stop} and {@code budgets}: orders to the
 * search, where it takes any. An answer says that an order was passed on; what comes of it is an
 * event.
 */
final class ControlRoutes extends AllDirectives {
  private static final Logger LOG = LoggerFactory.getLogger(ControlRoutes.class);
  private static final long LONGEST_BODY = 1000;

  private final Views views;
  private final ActorRef<SearchGuardian.Command> search;
  private final boolean allowed;

  /**
   * @param allowed whether the search takes orders
   */
  ControlRoutes(Views views, ActorRef<SearchGuardian.Command> search, boolean allowed) {
    this.views = views;
    this.search = search;
    this.allowed = allowed;
  }

  /**
   * An order.
   *
   * @param word what it is called
   * @param command what the search is told
   * @param obstacle why it makes no sense, if it makes none
   */
  record Order(
      String word,
      SearchGuardian.Command command,
      Function<SearchRecord, Optional<String>> obstacle) {}

  Route route() {
    return concat(
        plain(new Order("pause", SearchGuardian.Pause.INSTANCE, ControlRoutes::unlessPaused)),
        plain(new Order("resume", SearchGuardian.Continue.INSTANCE, ControlRoutes::ifPaused)),
        plain(new Order("stop", SearchGuardian.Stop.INSTANCE, record -> Optional.empty())),
        path("budgets", () -> withSizeLimit(LONGEST_BODY, () -> ordered(this::budget))));
  }

  private Route plain(Order order) {
    return path(order.word(), () -> ordered(() -> views.withView(view -> pass(view, order))));
  }

  private Route budget() {
    return entity(
        Unmarshaller.entityToString(),
        body -> views.withView(view -> pass(view, BudgetOrder.of(body, view.progress()))));
  }

  private Route ordered(Supplier<Route> route) {
    return post(
        () ->
            parameterList(
                given ->
                    extractRequest(
                        request -> {
                          new Parameters(given, Set.of());
                          return permitted(request).map(this::complete).orElseGet(route);
                        })));
  }

  private Optional<HttpResponse> permitted(HttpRequest request) {
    if (!allowed) {
      return refusal("this search takes no orders: node.control is false in its configuration");
    }
    boolean foreign =
        request.getHeader("Origin").filter(origin -> !isHere(origin.value(), request)).isPresent();
    return foreign ? refusal("a page of another address gives this order") : Optional.empty();
  }

  /** A page from elsewhere can have a browser send what its user never meant to. */
  private static boolean isHere(String origin, HttpRequest request) {
    String host = request.getHeader("Host").map(header -> header.value()).orElse("");
    return origin.equals("http://" + host) || origin.equals("https://" + host);
  }

  private static Optional<HttpResponse> refusal(String reason) {
    return Optional.of(Answers.refusal(StatusCodes.FORBIDDEN, reason));
  }

  private Route pass(LiveView view, Order order) {
    SearchRecord record = view.progress().record();
    Optional<String> reason =
        record.finished().isPresent()
            ? Optional.of("the search has ended")
            : order.obstacle().apply(record);
    if (reason.isPresent()) {
      return complete(Answers.refusal(StatusCodes.CONFLICT, reason.get()));
    }
    LOG.info("somebody orders: {}", order.command());
    search.tell(order.command());
    return complete(Answers.document(StatusCodes.ACCEPTED, Map.of("ordered", order.word())));
  }

  private static Optional<String> unlessPaused(SearchRecord record) {
    return record.isPaused() ? Optional.of("the search is paused already") : Optional.empty();
  }

  private static Optional<String> ifPaused(SearchRecord record) {
    return record.isPaused() ? Optional.empty() : Optional.of("the search is not paused");
  }
}
