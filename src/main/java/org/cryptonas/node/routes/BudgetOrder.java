package org.cryptonas.node.routes;

import java.util.Optional;
import org.cryptonas.format.Documents;
import org.cryptonas.format.InvalidDocumentException;
import org.cryptonas.node.progress.SearchProgress;
import org.cryptonas.search.SearchGuardian;
import org.cryptonas.search.event.SearchPhase;

/** The order that finalists are to be scaled to one budget more: {@code {"relus": N}}. */
final class BudgetOrder {
  private BudgetOrder() {}

  private record Wanted(int relus) {}

  /**
   * The order in a request's body.
   *
   * @throws RequestException when it names no budget, or one too small for any network
   */
  static ControlRoutes.Order of(String body, SearchProgress progress) {
    int budget = read(body);
    try {
      progress.work().scaling().searchCore(budget);
    } catch (IllegalArgumentException e) {
      throw RequestException.bad(String.valueOf(budget), expected(e));
    }
    return new ControlRoutes.Order(
        "budgets", new SearchGuardian.AddBudget(budget), record -> obstacle(progress, budget));
  }

  /** Of a message that says what was given and what expected, the latter. */
  private static String expected(IllegalArgumentException e) {
    return String.valueOf(e.getMessage()).replaceFirst("^.*: expected ", "");
  }

  private static int read(String body) {
    try {
      return Documents.read(body, Wanted.class).relus();
    } catch (InvalidDocumentException e) {
      throw RequestException.bad(body, "{\"relus\": N}, a number of ReLUs");
    }
  }

  private static Optional<String> obstacle(SearchProgress progress, int budget) {
    if (progress.budgets().contains(budget)) {
      return Optional.of("the search has a budget of %d ReLUs already".formatted(budget));
    }
    return progress.record().phase().compareTo(SearchPhase.LADDER) > 0
        ? Optional.of("nobody is on the ladder any more")
        : Optional.empty();
  }
}
