package org.cryptonas.search.simulation;

import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.state.FrontierEffect;
import org.cryptonas.search.state.FrontierState;

/** Does for the frontier state what the frontier does, and says when the search is over. */
final class FrontierNode {
  private final Machine<FrontierState, FrontierInput, FrontierEffect> machine;
  private final Post post;
  private final Runnable over;

  FrontierNode(
      Machine<FrontierState, FrontierInput, FrontierEffect> machine, Post post, Runnable over) {
    this.machine = machine;
    this.post = post;
    this.over = over;
  }

  void receive(FrontierInput input) {
    machine.accept(input).forEach(this::carryOut);
  }

  private void carryOut(FrontierEffect effect) {
    if (effect instanceof FrontierEffect.CloseLadder) {
      post.work(Post.FRONTIER, new WorkInput.LadderClosed());
    } else if (effect instanceof FrontierEffect.RequestTest request) {
      post.work(Post.FRONTIER, new WorkInput.Submitted(request.test()));
    } else if (effect instanceof FrontierEffect.Publish publish
        && publish.event() instanceof SearchEvent.Finished) {
      over.run();
    }
  }
}
