package org.cryptonas.search.state;

import java.util.List;
import org.cryptonas.search.Memory;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.settings.ConvergenceSettings;
import org.cryptonas.search.settings.LadderSettings;

/**
 * All that a search is rebuilt from: the fold of what its journal keeps.
 *
 * @param controller what the policy is to learn again
 * @param centre where the shared weights are
 * @param ladder who climbs
 * @param frontier what was evaluated
 * @param paused whether nobody is given a task
 */
public record SearchMemory(
    ControllerMemory controller,
    CentreMemory centre,
    LadderMemory ladder,
    FrontierState frontier,
    boolean paused)
    implements Memory {

  /** Of a search that has not begun. */
  public static SearchMemory initial(
      Budgets budgets, LadderSettings ladder, ConvergenceSettings convergence) {
    return new SearchMemory(
        ControllerMemory.NONE,
        CentreMemory.NONE,
        LadderMemory.initial(ladder, budgets),
        FrontierState.initial(Convergence.initial(convergence)),
        false);
  }

  /** What finalists are scaled to. */
  public Budgets budgets() {
    return ladder.ladder().budgets();
  }

  /** Candidates that still wait to be costed. */
  public List<Candidate> unpriced() {
    return ladder.ladder().entered().candidates().stream().filter(frontier::isUnpriced).toList();
  }

  /** What is remembered after one event more. */
  public SearchMemory updated(SearchEvent event) {
    return new SearchMemory(
        controller.updated(event),
        centre.updated(event),
        ladder.updated(event),
        frontier.updated(event),
        paused(event));
  }

  private boolean paused(SearchEvent event) {
    return event instanceof SearchEvent.Paused
        || (paused && !(event instanceof SearchEvent.Continued));
  }
}
