package org.cryptonas.search.simulation;

import java.util.List;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.Proposal;
import org.cryptonas.search.state.ControllerEffect;
import org.cryptonas.search.state.ControllerState;

/** Does for the curriculum what the controller does. */
final class ControllerNode {
  private final Machine<ControllerState, CurriculumInput, ControllerEffect> machine;
  private final List<Integer> budgets;
  private final Post post;

  ControllerNode(
      Machine<ControllerState, CurriculumInput, ControllerEffect> machine,
      List<Integer> budgets,
      Post post) {
    this.machine = machine;
    this.budgets = budgets;
    this.post = post;
  }

  void receive(CurriculumInput input) {
    machine.accept(input).forEach(this::carryOut);
  }

  private void carryOut(ControllerEffect effect) {
    if (effect instanceof ControllerEffect.Teach teach) {
      post.work(Post.CONTROLLER, new WorkInput.Submitted(teach.lesson()));
    } else if (effect instanceof ControllerEffect.Nominate nominate) {
      nominate(nominate.finalists());
    } else if (effect instanceof ControllerEffect.GiveUp giveUp) {
      post.frontier(Post.CONTROLLER, new FrontierInput.Ended(Ending.FAILED, giveUp.reason()));
    }
  }

  private void nominate(List<Proposal> finalists) {
    post.work(Post.CONTROLLER, new WorkInput.Expecting(finalists.size() * budgets.size()));
    for (Proposal finalist : finalists) {
      budgets.forEach(budget -> post.scale(new Inboxes.Balancing(finalist, budget)));
    }
  }
}
