package org.cryptonas.search.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cryptonas.policy.PolicyState;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.Evaluation;
import org.cryptonas.search.event.SearchEvent;
import org.junit.jupiter.api.Test;

class WeightUseTest {
  private static final Candidate SLIM = Samples.candidate(1, 100);
  private static final Candidate WIDE = Samples.candidate(2, 100);
  private static final Candidate DEAR = Samples.candidate(3, 200);

  private final WeightUse use = new WeightUse();

  @Test
  void shouldNeedTheLastCentreAndSpendNoneWhileLessonsMayStartFromIt() {
    assertThat(after(moved(0, "c0"), moved(1, "c1"))).isEmpty();
    assertThat(use.needed()).containsExactly("c1");
  }

  @Test
  void shouldSpendWhatIsOnALowerRungWhenItsBudgetHasReachedAHigherOne() {
    after(evaluated(SLIM, 1, "s1"), evaluated(WIDE, 1, "w1"), evaluated(DEAR, 1, "d1"));
    after(priced(SLIM), priced(WIDE), priced(DEAR));
    assertThat(after(evaluated(SLIM, 2, "s2"))).containsExactlyInAnyOrder("s1", "w1");
    assertThat(use.needed()).containsExactlyInAnyOrder("s2", "d1");
  }

  @Test
  void shouldSpendAnEvaluationThatComesTooLateAtOnce() {
    after(priced(SLIM), evaluated(SLIM, 2, "s2"));
    assertThat(after(evaluated(WIDE, 1, "w1"), priced(WIDE))).containsExactly("w1");
  }

  @Test
  void shouldKeepLowerRungsUntilTheHigherOneIsCosted() {
    after(priced(WIDE), evaluated(WIDE, 1, "w1"));
    assertThat(after(evaluated(SLIM, 2, "s2"))).isEmpty();
    assertThat(after(priced(SLIM))).containsExactly("w1");
  }

  @Test
  void shouldKeepWeightsThatAnotherBudgetHasToo() {
    after(priced(SLIM), evaluated(SLIM, 1, "same"), priced(DEAR), evaluated(DEAR, 1, "same"));
    assertThat(after(evaluated(SLIM, 2, "s2"))).isEmpty();
    assertThat(after(evaluated(DEAR, 2, "d2"))).containsExactly("same");
  }

  @Test
  void shouldKeepWeightsThatMayBeOnTheirWayForAnotherBudget() {
    Candidate elsewhere = new Candidate(SLIM.proposal(), 200, SLIM.architecture());
    after(new SearchEvent.Scaled(SLIM), new SearchEvent.Scaled(elsewhere), priced(SLIM));
    after(evaluated(SLIM, 1, "s1"));
    assertThat(after(evaluated(SLIM, 2, "s2"))).isEmpty();
  }

  @Test
  void shouldSpendNothingWithOtherEvents() {
    after(moved(0, "c0"), proposed(1));
    assertThat(
            after(
                new SearchEvent.LessonTaught(
                    1, 1, 0.5, 1, new PolicyState(1, 0, 0, 0), Optional.empty()),
                new SearchEvent.TrainersChanged(2)))
        .isEmpty();
  }

  private List<String> after(SearchEvent... events) {
    List<String> spent = new ArrayList<>();
    for (SearchEvent event : events) {
      spent.addAll(use.after(event));
    }
    return spent;
  }

  private static SearchEvent moved(long version, String weights) {
    return new SearchEvent.WeightsMoved(version, weights);
  }

  private static SearchEvent proposed(long number) {
    return new SearchEvent.Proposed(Samples.proposal(number));
  }

  private static SearchEvent evaluated(Candidate candidate, int rung, String weights) {
    return new SearchEvent.Evaluated(
        new Evaluation(candidate, rung, 1, 0.5, 1, 1, "trainer-1", weights));
  }

  private static SearchEvent priced(Candidate candidate) {
    return new SearchEvent.Priced(candidate.id(), Samples.cost(1));
  }
}
