package org.cryptonas.search.state;

import java.util.List;
import java.util.Optional;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchEvent.PolicySaved;

/**
 * What is kept of the controller's state: the policy as it was last saved, and what it is to learn
 * again since.
 *
 * @param saved empty until the policy is saved for the first time
 * @param since what the controller told after it, in order
 */
public record ControllerMemory(Optional<PolicySaved> saved, List<SearchEvent> since) {
  /** Of a search that has not begun. */
  public static final ControllerMemory NONE = new ControllerMemory(Optional.empty(), List.of());

  /** What is remembered after one event more. */
  public ControllerMemory updated(SearchEvent event) {
    if (event instanceof PolicySaved now) {
      return new ControllerMemory(Optional.of(now), List.of());
    } else if (!Curriculum.learnsFrom(event)) {
      return this;
    }
    return new ControllerMemory(saved, Persistent.list(since).plus(event));
  }
}
