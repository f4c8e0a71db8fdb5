package org.cryptonas.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.cryptonas.arch.SkipPattern;
import org.junit.jupiter.api.Test;

class RandomPolicyTest {
  private static final PatternSpace SPACE = new PatternSpace(6, List.of(3, 5));

  @Test
  void shouldDrawTheSamePatternsWhenTheSeedIsTheSame() {
    assertThat(draws(new RandomPolicy(SPACE, 0.4, 7), 20))
        .isEqualTo(draws(new RandomPolicy(SPACE, 0.4, 7), 20))
        .isNotEqualTo(draws(new RandomPolicy(SPACE, 0.4, 8), 20));
  }

  @Test
  void shouldTakeSkipsAtTheAskedRateAndKernelsAlike() {
    List<SkipPattern> patterns = draws(new RandomPolicy(SPACE, 0.3, 1), 4_000);
    double skips = patterns.stream().mapToInt(RecentDraws::skips).average().orElseThrow();
    double fives =
        patterns.stream()
            .flatMap(pattern -> pattern.layers().stream())
            .mapToInt(layer -> layer.kernel() == 5 ? 1 : 0)
            .average()
            .orElseThrow();
    assertThat(skips / SPACE.possibleSkips()).isCloseTo(0.3, within(0.01));
    assertThat(fives).isCloseTo(0.5, within(0.02));
  }

  @Test
  void shouldGiveProbabilitiesThatSumToOneOverAllPatterns() {
    PatternSpace small = new PatternSpace(3, List.of(3, 5));
    RandomPolicy policy = new RandomPolicy(small, 0.3, 5);
    double sum =
        Stream.generate(policy::draw)
            .limit(5_000)
            .distinct()
            .mapToDouble(draw -> Math.exp(draw.logProbability()))
            .sum();
    assertThat(sum).isCloseTo(1, within(1e-9));
  }

  @Test
  void shouldTellItsEntropyAndSkipRateWhenItHasDrawn() {
    RandomPolicy policy = new RandomPolicy(SPACE, 0.5, 3);
    assertThat(policy.state()).isEqualTo(new PolicyState(0, 0, 0, 0));
    List<SkipPattern> patterns = draws(policy, 30);
    double rate =
        patterns.stream().mapToDouble(p -> RecentDraws.skips(p) / 15.0).average().orElseThrow();
    assertThat(policy.state().entropy()).isCloseTo(21 * Math.log(2), within(1e-9));
    assertThat(policy.state().skipRate()).isCloseTo(rate, within(1e-9));
  }

  @Test
  void shouldDrawOnlyOnePatternPerKernelsWhenSkipsAreCertain() {
    for (double rate : new double[] {0, 1}) {
      Draw draw = new RandomPolicy(SPACE, rate, 3).draw();
      assertThat(RecentDraws.skips(draw.pattern())).isEqualTo(rate == 0 ? 0 : 15);
      assertThat(draw.logProbability()).isCloseTo(-6 * Math.log(2), within(1e-9));
    }
  }

  @Test
  void shouldRefuseARateThatIsNoProbability() {
    assertThatThrownBy(() -> new RandomPolicy(SPACE, 1.5, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("skip rate 1.5: expected 0 to 1");
  }

  private static List<SkipPattern> draws(Policy policy, int count) {
    return Stream.generate(() -> policy.draw().pattern()).limit(count).toList();
  }
}
