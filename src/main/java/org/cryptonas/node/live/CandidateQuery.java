package org.cryptonas.node.live;

import java.util.OptionalInt;

/**
 * Which candidates are asked for.
 *
 * @param budget of that budget alone
 * @param rung whose highest rung is that alone; 0 for those not trained yet
 * @param order by what they are ordered
 * @param descending the largest first
 * @param limit at most so many
 * @param after where the page before ended
 */
public record CandidateQuery(
    OptionalInt budget,
    OptionalInt rung,
    Order order,
    boolean descending,
    int limit,
    Cursor after) {

  CandidateQuery startingOver() {
    return new CandidateQuery(budget, rung, order, descending, limit, Cursor.START);
  }

  boolean asksFor(Shelf.Label label) {
    return (budget.isEmpty() || budget.getAsInt() == label.budget())
        && (rung.isEmpty() || rung.getAsInt() == label.rung());
  }
}
