package org.cryptonas.search.state;

import java.util.List;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.job.Task;

/** What the frontier has to do after a happening. */
public sealed interface FrontierEffect {
  /** The events that are to be made known, in order. */
  static List<SearchEvent> published(List<FrontierEffect> effects) {
    return effects.stream()
        .filter(Publish.class::isInstance)
        .map(effect -> ((Publish) effect).event())
        .toList();
  }

  /** Make an event known. */
  record Publish(SearchEvent event) implements FrontierEffect {}

  /** Let nobody climb any more. */
  record CloseLadder() implements FrontierEffect {}

  /** Have a frontier point tested. */
  record RequestTest(Task.Test test) implements FrontierEffect {}
}
