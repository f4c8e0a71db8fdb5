package org.cryptonas.search.state;

import java.util.List;
import org.cryptonas.search.event.Proposal;
import org.cryptonas.search.job.Task;

/** What the controller has to do after a happening. */
public sealed interface ControllerEffect
    permits Publish, ControllerEffect.Teach, ControllerEffect.Nominate, ControllerEffect.GiveUp {
  /** Have a lesson taught. */
  record Teach(Task.Lesson lesson) implements ControllerEffect {}

  /**
   * Send the best patterns up the ladder, each at every budget.
   *
   * @param finalists the best
   * @param entries how many that makes at the budgets of the configuration
   */
  record Nominate(List<Proposal> finalists, int entries) implements ControllerEffect {
    public Nominate {
      finalists = List.copyOf(finalists);
    }
  }

  /** End the search: there is nothing to send up the ladder. */
  record GiveUp(String reason) implements ControllerEffect {}
}
