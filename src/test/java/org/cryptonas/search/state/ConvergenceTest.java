package org.cryptonas.search.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cryptonas.search.state.Samples.point;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.settings.ConvergenceSettings;
import org.junit.jupiter.api.Test;

class ConvergenceTest {
  private static final double REFERENCE = 10;

  @Test
  void shouldConvergeWhenNothingGrewOverAWholeWindow() {
    Convergence convergence = after(settings(2, 0), 0.5, 0.4);
    assertThat(convergence.reached()).isEmpty();
    assertThat(convergence.with(point(1, 0.4), REFERENCE).reached()).contains(Ending.CONVERGED);
  }

  @Test
  void shouldNotConvergeBeforeAWindowIsFull() {
    assertThat(after(settings(3, 0), 0.0, 0.0).reached()).isEmpty();
  }

  @Test
  void shouldStartANewWindowWhenTheFrontGrows() {
    Convergence convergence = after(settings(2, 0), 0.5, 0.4, 0.6, 0.4);
    assertThat(convergence.reached()).isEmpty();
    assertThat(convergence.with(point(1, 0.4), REFERENCE).reached()).contains(Ending.CONVERGED);
  }

  @Test
  void shouldConvergeWhenTheFrontGrowsByNoMoreThanTheLeastShare() {
    assertThat(after(settings(1, 0.1), 0.5, 0.54).reached()).contains(Ending.CONVERGED);
    assertThat(after(settings(1, 0.1), 0.5, 0.56).reached()).isEmpty();
  }

  @Test
  void shouldStopAtTheLimitEvenWhileTheFrontGrows() {
    ConvergenceSettings settings = new ConvergenceSettings(10, 0, 2);
    assertThat(after(settings, 0.5).reached()).isEmpty();
    assertThat(after(settings, 0.5, 0.6).reached()).contains(Ending.LIMIT);
  }

  /** Were the box to end at the dearest cost, what costs most could never make it grow. */
  @Test
  void shouldSeeTheDearestCandidateGrow() {
    FrontierState state = FrontierState.initial(Convergence.initial(settings(1, 0)));
    Candidate only = Samples.candidate(1, 1);
    state = state.priced(only.id(), Samples.cost(5), List.of()).state();
    state = state.evaluated(Samples.evaluation(only, 1, 0.5)).state();
    state = state.evaluated(Samples.evaluation(only, 2, 0.6)).state();
    assertThat(state.closing()).isEmpty();
    state = state.evaluated(Samples.evaluation(only, 3, 0.6)).state();
    assertThat(state.closing()).contains(Ending.CONVERGED);
  }

  @Test
  void shouldNotTakeADearerCandidateForGrowthOrShrinkage() {
    // A larger reference makes the old front's share larger too: both are measured against today's.
    Convergence convergence = after(settings(1, 0), 0.5);
    assertThat(convergence.with(point(1000, 0.4), 1000).reached()).contains(Ending.CONVERGED);
  }

  @Property
  void shouldRememberNoMoreThanAWindow(
      @ForAll @IntRange(min = 1, max = 5) int window,
      @ForAll @Size(max = 20) List<@IntRange(max = 9) Integer> tenths) {
    Convergence convergence =
        after(settings(window, 0), tenths.stream().mapToDouble(t -> t / 10.0).toArray());
    assertThat(convergence.before()).hasSizeLessThanOrEqualTo(Math.min(window, tenths.size()));
    assertThat(convergence.evaluations()).isEqualTo(tenths.size());
  }

  private static ConvergenceSettings settings(int window, double minGrowth) {
    return new ConvergenceSettings(window, minGrowth, 1000);
  }

  private static Convergence after(ConvergenceSettings settings, double... accuracies) {
    Convergence convergence = Convergence.initial(settings);
    for (double accuracy : accuracies) {
      convergence = convergence.with(point(1, accuracy), REFERENCE);
    }
    return convergence;
  }
}
