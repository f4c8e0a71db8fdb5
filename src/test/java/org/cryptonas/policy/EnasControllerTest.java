package org.cryptonas.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.cryptonas.arch.SkipPattern;
import org.junit.jupiter.api.Test;

class EnasControllerTest {
  private static final PatternSpace SPACE = new PatternSpace(4, List.of(3, 5));
  private static final Agreement HIDDEN = Agreement.random(SPACE, 11);

  @Test
  void shouldDrawTheSameWhenSeedAndRewardsAreTheSame() {
    assertThat(history(7)).isEqualTo(history(7)).isNotEqualTo(history(8));
  }

  @Test
  void shouldDrawTheSameWhenEveryCallIsOnAnotherThread() throws Exception {
    List<Draw> draws = new ArrayList<>();
    try (EnasController policy = controller(7)) {
      for (int round = 0; round < 5; round++) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        thread.submit(() -> draws.addAll(round(policy))).get();
        thread.shutdown();
      }
    }
    assertThat(draws).isEqualTo(history(7));
  }

  @Test
  void shouldStampDrawsWithTheVersionAndProbabilityTheyWereDrawnUnder() {
    try (EnasController policy = controller(3)) {
      for (int version = 0; version < 3; version++) {
        Draw draw = policy.draw();
        assertThat(draw.version()).isEqualTo(version);
        assertThat(draw.logProbability())
            .isCloseTo(policy.logProbability(draw.pattern()), within(1e-4));
        round(policy);
      }
    }
  }

  @Test
  void shouldTellHowItStands() {
    try (EnasController policy = controller(3)) {
      assertThat(policy.state()).isEqualTo(new PolicyState(0, 0, 0, 0));
      List<Draw> draws = round(policy);
      double rewards = draws.stream().mapToDouble(d -> HIDDEN.of(d.pattern())).average().orElse(0);
      double skips =
          draws.stream().mapToDouble(d -> RecentDraws.skips(d.pattern())).average().orElse(0);
      PolicyState state = policy.state();
      assertThat(state.version()).isEqualTo(1);
      assertThat(state.baseline()).isCloseTo(rewards, within(0.01));
      assertThat(state.skipRate()).isCloseTo(skips / 6, within(1e-9));
      assertThat(state.entropy()).isBetween(0.0, 10 * Math.log(2));
    }
  }

  @Test
  void shouldBecomeLessUncertainWhenItLearns() {
    try (EnasController policy = controller(3)) {
      round(policy);
      double before = policy.state().entropy();
      for (int update = 0; update < 150; update++) {
        round(policy);
      }
      assertThat(policy.state().entropy()).isLessThan(0.9 * before);
    }
  }

  @Test
  void shouldKeepNoArraysWhenItDrawsAndLearns() {
    NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
    try (EnasController policy = new EnasController(SPACE, EnasSettings.defaults(), 1, manager)) {
      round(policy);
      int held = manager.getManagedArrays().size();
      for (int update = 0; update < 20; update++) {
        round(policy);
      }
      assertThat(manager.getManagedArrays()).hasSize(held);
    }
  }

  @Test
  void shouldDrawAndLearnWhenThereIsNothingToSkip() {
    PatternSpace single = new PatternSpace(1, List.of(3, 5));
    try (EnasController policy = new EnasController(single, EnasSettings.defaults(), 1)) {
      for (int update = 0; update < 60; update++) {
        List<Reward> rewards =
            Stream.generate(policy::draw)
                .limit(20)
                .map(d -> new Reward(d, d.pattern().equals(SkipPattern.chain(1, 5)) ? 1 : 0))
                .toList();
        policy.learn(rewards);
      }
      assertThat(policy.logProbability(SkipPattern.chain(1, 5))).isGreaterThan(Math.log(0.7));
      assertThat(policy.state().skipRate()).isZero();
    }
  }

  @Test
  void shouldRefuseRewardsItCannotLearnFrom() {
    try (EnasController policy = controller(1)) {
      assertThatThrownBy(() -> policy.learn(List.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a batch of no rewards: expected at least one");
      Draw deep = new Draw(SkipPattern.chain(5, 3), 0, -1);
      assertThatThrownBy(() -> policy.learn(List.of(new Reward(deep, 1))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("pattern of 5 layers: expected 4");
      assertThatThrownBy(() -> new Reward(deep, Double.NaN))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("reward NaN: expected a finite number");
      assertThat(policy.state().version()).isZero();
    }
  }

  private static EnasController controller(long seed) {
    return new EnasController(SPACE, EnasSettings.defaults(), seed);
  }

  private static List<Draw> history(long seed) {
    try (EnasController policy = controller(seed)) {
      return Stream.generate(() -> round(policy)).limit(5).flatMap(List::stream).toList();
    }
  }

  private static List<Draw> round(EnasController policy) {
    List<Draw> draws = Stream.generate(policy::draw).limit(8).toList();
    policy.learn(draws.stream().map(HIDDEN::of).toList());
    return draws;
  }
}
