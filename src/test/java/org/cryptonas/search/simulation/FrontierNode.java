package org.cryptonas.search.simulation;

import java.util.List;
import org.cryptonas.search.state.FrontierEffect;
import org.cryptonas.search.state.FrontierState;
import org.cryptonas.search.state.Publish;

/** Does for the frontier state what the frontier does. */
final class FrontierNode {
  private final Machine<FrontierState, FrontierInput, FrontierEffect> machine;
  private final Post post;

  FrontierNode(Machine<FrontierState, FrontierInput, FrontierEffect> machine, Post post) {
    this.machine = machine;
    this.post = post;
  }

  void receive(FrontierInput input) {
    List<FrontierEffect> effects = machine.accept(input);
    post.keep(Publish.eventsOf(effects));
    effects.forEach(this::carryOut);
  }

  private void carryOut(FrontierEffect effect) {
    if (effect instanceof FrontierEffect.CloseLadder) {
      post.work(Post.FRONTIER, new WorkInput.LadderClosed());
    } else if (effect instanceof FrontierEffect.RequestTest request) {
      post.work(Post.FRONTIER, new WorkInput.Submitted(request.test()));
    }
  }
}
