package org.cryptonas.search.state;

import java.util.List;
import java.util.stream.Stream;

/**
 * What each finalist is scaled to.
 *
 * @param asked budgets of the configuration
 * @param added budgets that somebody added later, in that order
 */
public record Budgets(List<Integer> asked, List<Integer> added) {
  public Budgets {
    asked = List.copyOf(asked);
    added = List.copyOf(added);
  }

  /** The budgets of a configuration. */
  public static Budgets of(List<Integer> asked) {
    return new Budgets(asked, List.of());
  }

  /** All of them. */
  public List<Integer> all() {
    return Stream.concat(asked.stream(), added.stream()).toList();
  }

  boolean contains(int budget) {
    return all().contains(budget);
  }

  Budgets with(int budget) {
    return new Budgets(asked, Stream.concat(added.stream(), Stream.of(budget)).toList());
  }

  /** How many entries there are over all, where those asked for have so many. */
  int entries(int ofAsked) {
    return ofAsked + ofAsked / asked.size() * added.size();
  }
}
