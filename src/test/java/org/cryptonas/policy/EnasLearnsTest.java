package org.cryptonas.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whether a policy finds a hidden pattern, each seed with a pattern of its own. It has reached a
 * level when the patterns of its last five batches, a hundred of them, reach it on average.
 */
class EnasLearnsTest {
  private static final PatternSpace SPACE = new PatternSpace(6, List.of(3, 5));
  private static final int BATCH = 20;
  private static final int MOST_UPDATES = 1_500;
  private static final int SEEDS = 10;

  @Test
  void shouldReachFourFifthsForMostSeedsWhenEnasLearns() {
    long reached =
        IntStream.rangeClosed(1, SEEDS)
            .filter(seed -> reaches(0.8, EnasController.NAME, seed, MOST_UPDATES))
            .limit(8) // the claim is then decided
            .count();
    assertThat(reached).isEqualTo(8);
  }

  @Test
  void shouldStayNearOneHalfWhenRandomDraws() {
    double mean =
        IntStream.rangeClosed(1, SEEDS).mapToDouble(EnasLearnsTest::randomMean).average().orElse(0);
    assertThat(mean).isBetween(0.45, 0.55);
    assertThat(IntStream.rangeClosed(1, SEEDS))
        .noneMatch(seed -> reaches(0.8, RandomPolicy.NAME, seed, MOST_UPDATES));
  }

  private static boolean reaches(double level, String name, long seed, int updates) {
    Agreement hidden = Agreement.random(SPACE, 1_000 + seed);
    double[] last = new double[5];
    try (Policy policy = Policies.create(name, SPACE, PolicySettings.defaults(), seed)) {
      for (int update = 0; update < updates; update++) {
        last[update % last.length] = learnOnce(policy, hidden);
        if (Arrays.stream(last).average().orElse(0) >= level) {
          return true;
        }
      }
    }
    return false;
  }

  private static double learnOnce(Policy policy, Agreement hidden) {
    List<Reward> rewards = Stream.generate(policy::draw).limit(BATCH).map(hidden::of).toList();
    policy.learn(rewards);
    return rewards.stream().mapToDouble(Reward::value).average().orElse(0);
  }

  private static double randomMean(long seed) {
    Agreement hidden = Agreement.random(SPACE, 1_000 + seed);
    try (Policy policy =
        Policies.create(RandomPolicy.NAME, SPACE, PolicySettings.defaults(), seed)) {
      return IntStream.range(0, 100)
          .mapToDouble(i -> learnOnce(policy, hidden))
          .average()
          .orElse(0);
    }
  }
}
