package org.cryptonas.node.live;

import java.util.OptionalDouble;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/**
 * Candidates that a request can tell apart no further, in each order; immutable. Those of which it
 * is not known what to order them by stand in a row of their own.
 *
 * @param protocol whose seconds and bytes count
 * @param known ranks by order
 * @param unknown likewise, in order of their numbers
 */
record Shelf(
    String protocol, PMap<Order, PSortedSet<Rank>> known, PMap<Order, PSortedSet<Rank>> unknown) {

  /** What a request can ask for. */
  record Label(int budget, int rung) {
    static Label of(Entry entry) {
      return new Label(entry.candidate().budget(), entry.rung());
    }
  }

  static Shelf empty(String protocol) {
    return new Shelf(protocol, HashTreePMap.empty(), HashTreePMap.empty());
  }

  Shelf with(Entry entry) {
    return changed(entry, PSortedSet::plus);
  }

  Shelf without(Entry entry) {
    return changed(entry, PSortedSet::minus);
  }

  private Shelf changed(Entry entry, Change change) {
    PMap<Order, PSortedSet<Rank>> ranked = known;
    PMap<Order, PSortedSet<Rank>> left = unknown;
    for (Order order : Order.values()) {
      OptionalDouble value = order.of(entry, protocol);
      if (value.isPresent()) {
        Rank rank = new Rank(value.getAsDouble(), entry.number());
        ranked = ranked.plus(order, change.of(in(ranked, order), rank));
      } else {
        left = left.plus(order, change.of(in(left, order), last(entry)));
      }
    }
    return new Shelf(protocol, ranked, left);
  }

  /** A place that is taken or given up. */
  private interface Change {
    PSortedSet<Rank> of(PSortedSet<Rank> ranks, Rank rank);
  }

  int size() {
    return in(known, Order.NUMBER).size();
  }

  PSortedSet<Rank> known(Order order) {
    return in(known, order);
  }

  PSortedSet<Rank> unknown(Order order) {
    return in(unknown, order);
  }

  private static Rank last(Entry entry) {
    return new Rank(0, entry.number());
  }

  private static PSortedSet<Rank> in(PMap<Order, PSortedSet<Rank>> ranks, Order order) {
    return ranks.getOrDefault(order, TreePSet.empty());
  }
}
