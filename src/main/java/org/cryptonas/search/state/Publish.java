package org.cryptonas.search.state;

import java.util.List;
import org.cryptonas.search.event.SearchEvent;

/** Make an event known: both the controller and the frontier do. */
public record Publish(SearchEvent event) implements ControllerEffect, FrontierEffect {
  /** The events that effects make known, in order. */
  public static List<SearchEvent> eventsOf(List<?> effects) {
    return effects.stream()
        .filter(Publish.class::isInstance)
        .map(effect -> ((Publish) effect).event())
        .toList();
  }
}
