package org.cryptonas.search.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.cryptonas.search.event.FrontierPoint;
import org.junit.jupiter.api.Test;

class StandingTest {
  @Test
  void shouldTakeABarelyTrainedOneOffWhenItsBudgetReachesTheNextRung() {
    FrontierPoint look = point(1, 10, 1, 0.99, 0.72);
    FrontierPoint trained = point(2, 10, 2, 1.0, 0.85);

    Standing standing = Standing.NONE.with(look).with(trained);

    assertThat(standing.front().points()).containsExactly(trained);
  }

  @Test
  void shouldNotLetALateLookBesideATrainedOneOfItsBudget() {
    FrontierPoint trained = point(2, 10, 2, 1.0, 0.85);

    Standing standing = Standing.NONE.with(trained).with(point(1, 10, 1, 0.99, 0.72));

    assertThat(standing.front().points()).containsExactly(trained);
  }

  @Test
  void shouldLeaveOtherBudgetsAlone() {
    FrontierPoint cheap = point(1, 10, 1, 0.5, 0.7);
    FrontierPoint dear = point(2, 20, 2, 1.0, 0.85);

    assertThat(Standing.NONE.with(cheap).with(dear).front().points()).containsExactly(cheap, dear);
  }

  private static FrontierPoint point(
      long proposal, int budget, int rung, double seconds, double accuracy) {
    return new FrontierPoint(
        Samples.evaluation(Samples.candidate(proposal, budget), rung, accuracy),
        Samples.cost(seconds));
  }
}
