package org.cryptonas.search.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.Proposal;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.state.ControllerEffect;
import org.cryptonas.search.state.ControllerState;
import org.cryptonas.search.state.Publish;

/** Does for the curriculum what the controller does. */
final class ControllerNode {
  private final Machine<ControllerState, CurriculumInput, ControllerEffect> machine;
  private final List<Integer> budgets;
  private final Post post;
  private List<Proposal> nominated = List.of();

  ControllerNode(
      Machine<ControllerState, CurriculumInput, ControllerEffect> machine,
      List<Integer> budgets,
      Post post) {
    this.machine = machine;
    this.budgets = new ArrayList<>(budgets);
    this.post = post;
  }

  void receive(CurriculumInput input) {
    List<ControllerEffect> effects = machine.accept(input);
    post.keep(Publish.eventsOf(effects));
    effects.forEach(this::carryOut);
  }

  /** Asks again for what is open, but for the candidates that are known; then trainers may come. */
  void resume(List<ControllerEffect> open, BiPredicate<Long, Integer> known) {
    for (ControllerEffect effect : open) {
      if (effect instanceof ControllerEffect.Nominate nominate) {
        nominate(nominate, known);
      } else {
        carryOut(effect);
      }
    }
    post.work(Post.CONTROLLER, new WorkInput.Opened());
  }

  private void carryOut(ControllerEffect effect) {
    if (effect instanceof ControllerEffect.Teach teach) {
      post.work(Post.CONTROLLER, new WorkInput.Submitted(teach.lesson()));
    } else if (effect instanceof ControllerEffect.Nominate nominate) {
      nominate(nominate, (proposal, budget) -> false);
    } else if (effect instanceof ControllerEffect.GiveUp giveUp) {
      post.frontier(Post.CONTROLLER, new FrontierInput.Ended(Ending.FAILED, giveUp.reason()));
    }
  }

  /** Has finalists scaled to budgets that were added. */
  void onKept(List<SearchEvent> events) {
    for (SearchEvent event : events) {
      if (event instanceof SearchEvent.BudgetAdded added) {
        budgets.add(added.budget());
        nominated.forEach(f -> post.scale(new Inboxes.Balancing(f, added.budget())));
      }
    }
  }

  private void nominate(ControllerEffect.Nominate best, BiPredicate<Long, Integer> known) {
    post.work(Post.CONTROLLER, new WorkInput.Expecting(best.entries()));
    nominated = best.finalists();
    for (Proposal finalist : nominated) {
      budgets.stream()
          .filter(budget -> !known.test(finalist.number(), budget))
          .forEach(budget -> post.scale(new Inboxes.Balancing(finalist, budget)));
    }
  }
}
