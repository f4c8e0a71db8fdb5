package org.cryptonas.node.routes;

import akka.http.javadsl.server.AllDirectives;
import akka.http.javadsl.server.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cryptonas.node.live.CandidateQuery;
import org.cryptonas.node.live.Candidates;
import org.cryptonas.node.live.Cursor;
import org.cryptonas.node.live.LiveView;
import org.cryptonas.node.live.Order;

/** {@code GET /search/candidates}: candidates in an order, page by page. */
final class CandidatesRoute extends AllDirectives {
  private static final Set<String> PARAMETERS =
      Set.of("budget", "rung", "sort", "order", "limit", "after");
  private static final String ORDERS =
      Arrays.stream(Order.values())
          .map(Order::word)
          .collect(Collectors.joining(", ", "one of ", ""));
  private static final int LARGEST_NUMBER = 999_999_999;
  private static final int USUAL_LIMIT = 50;
  private static final int LARGEST_LIMIT = 1000;

  private final Views views;

  CandidatesRoute(Views views) {
    this.views = views;
  }

  Route route() {
    return path(
        "candidates",
        () -> views.show(PARAMETERS, CandidatesRoute::query, CandidatesRoute::document));
  }

  private record Page(int total, List<CandidateDocument> candidates, Optional<String> next) {}

  private static CandidateQuery query(Parameters given) {
    return new CandidateQuery(
        given.number("budget", 1, LARGEST_NUMBER),
        given.number("rung", 0, LARGEST_NUMBER),
        given.read("sort", Order::named, ORDERS).orElse(Order.NUMBER),
        given.read("order", CandidatesRoute::descending, "asc or desc").orElse(false),
        given.number("limit", 1, LARGEST_LIMIT).orElse(USUAL_LIMIT),
        given.read("after", Cursor::parse, "what a page gave as next").orElse(Cursor.START));
  }

  private static Optional<Boolean> descending(String word) {
    return switch (word) {
      case "asc" -> Optional.of(false);
      case "desc" -> Optional.of(true);
      default -> Optional.empty();
    };
  }

  private static Object document(LiveView view, CandidateQuery query) {
    Candidates.Page page = view.candidates().page(query);
    Set<String> frontier = view.frontierIds();
    return new Page(
        page.total(),
        page.entries().stream()
            .map(e -> CandidateDocument.of(e, frontier.contains(e.candidate().id())))
            .toList(),
        page.next().map(Cursor::toString));
  }
}
