package org.cryptonas.node.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.cryptonas.policy.PolicyState;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.journal.KeptEvent;
import org.junit.jupiter.api.Test;

class LearningTest {
  private Learning learning = Learning.NONE;
  private long number;

  @Test
  void shouldHoldTheRewardsOfALessonAgainstWhatItsRandomPatternsScored() {
    scored(1, 0.25);
    scored(2, 0.5);
    taught(1, Optional.of(0.375));
    scored(3, 0.75);
    taught(2, Optional.empty());
    scored(4, 0.625);

    assertThat(learning.rewards())
        .containsExactly(
            new Learning.Mark(1, 1, 0.25, Optional.of(0.375)),
            new Learning.Mark(2, 2, 0.5, Optional.of(0.375)),
            new Learning.Mark(4, 3, 0.75, Optional.empty()),
            new Learning.Mark(6, 4, 0.625, Optional.empty()));
    assertThat(learning.policy().map(PolicyState::version)).contains(2L);
  }

  private void scored(long proposal, double accuracy) {
    told(new SearchEvent.Scored(proposal, accuracy));
  }

  private void taught(int lesson, Optional<Double> random) {
    PolicyState policy = new PolicyState(lesson, 0, 0, 0);
    told(new SearchEvent.LessonTaught(lesson, lesson, 0.5, 1, policy, random));
  }

  private void told(SearchEvent event) {
    learning = learning.after(new KeptEvent(++number, Instant.EPOCH, event));
  }
}
