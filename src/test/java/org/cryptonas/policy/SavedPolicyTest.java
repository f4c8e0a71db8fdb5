package org.cryptonas.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SavedPolicyTest {
  private static final Agreement HIDDEN = Agreement.random(new PatternSpace(4, List.of(3, 5)), 11);

  /** A policy, and how often it draws before each update. */
  record Past(String policy, int depth, double beta1, long seed, List<Integer> batches) {
    Policy fresh() {
      EnasSettings settings =
          new EnasSettings(8, 0.5, 1, 1.5, 1e-3, beta1, 0.999, 1e-3, 0.9, true, 1e-4, 0.4, 0.4);
      PatternSpace space = new PatternSpace(depth, List.of(3, 5));
      return Policies.create(policy, space, new PolicySettings(settings, 0.4), seed);
    }

    Policy lived() {
      Policy policy = fresh();
      batches.forEach(draws -> live(policy, draws));
      return policy;
    }
  }

  @Property(tries = 60)
  void shouldGoOnBitForBitWhenItIsRestored(
      @ForAll("pasts") Past past,
      @ForAll @IntRange(max = 45) int open,
      @ForAll @IntRange(max = 25) int used) {
    try (Policy original = past.lived();
        Policy restored = past.fresh()) {
      draws(original, open);
      live(restored, used + 1);
      restored.restore(original.save());
      assertThat(restored.save()).isEqualTo(original.save());
      assertThat(restored.state()).isEqualTo(original.state());
      for (int draws : new int[] {7, 21, 3}) {
        assertThat(live(restored, draws)).isEqualTo(live(original, draws));
        assertThat(restored.state()).isEqualTo(original.state());
      }
      assertThat(restored.save()).isEqualTo(original.save());
    }
  }

  @Property(tries = 60)
  void shouldRefuseWhatIsDamagedAndStayAsItWas(
      @ForAll("pasts") Past past, @ForAll @IntRange(max = 1 << 20) int where) {
    try (Policy policy = past.lived()) {
      byte[] before = policy.save();
      byte[] damaged = before.clone();
      damaged[where % damaged.length] ^= 4;
      byte[] cut = Arrays.copyOf(before, where % before.length);
      for (byte[] saved : List.of(damaged, cut)) {
        assertThatThrownBy(() -> policy.restore(saved))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageMatching("\\d+ bytes that are no saved policy|.* its checksum is wrong");
      }
      assertThat(policy.save()).isEqualTo(before);
    }
  }

  @Test
  void shouldRefuseWhatAnotherPolicySaved() {
    Past enas = new Past(EnasController.NAME, 4, 0, 1, List.of());
    try (Policy policy = enas.fresh();
        Policy random = new Past(RandomPolicy.NAME, 4, 0, 1, List.of()).fresh();
        Policy deeper = new Past(EnasController.NAME, 5, 0, 1, List.of()).fresh()) {
      assertThatThrownBy(() -> policy.restore(random.save()))
          .hasMessage(
              "saved policy has policy 'random: 4 layers, kernels [3, 5], skip rate 0.4, seed 1',"
                  + " expected 'enas: 4 layers, kernels [3, 5], 8 units, seed 1'");
      assertThatThrownBy(() -> policy.restore(deeper.save()))
          .hasMessageContaining("'enas: 5 layers, ")
          .hasMessageContaining("expected 'enas: 4 layers, ");
      assertThatThrownBy(() -> policy.restore(new byte[0]))
          .hasMessage("0 bytes that are no saved policy");
    }
  }

  @Property(tries = 100)
  void shouldCountWithoutChangingTheNumbers(@ForAll long seed, @ForAll List<Integer> bounds) {
    CountedRandom counted = new CountedRandom(seed);
    SplittableRandom plain = new SplittableRandom(seed);
    for (int bound : bounds) {
      int positive = Math.max(1, bound & Integer.MAX_VALUE);
      assertThat(counted.nextInt(positive)).isEqualTo(plain.nextInt(positive));
      assertThat(counted.nextDouble()).isEqualTo(plain.nextDouble());
    }
  }

  @Provide
  Arbitrary<Past> pasts() {
    return Combinators.combine(
            Arbitraries.of(Policies.names()),
            Arbitraries.integers().between(1, 5),
            Arbitraries.of(0.0, 0.5),
            Arbitraries.longs(),
            Arbitraries.integers().between(1, 30).list().ofMaxSize(4))
        .as(Past::new);
  }

  /** Draws that often and learns from it. */
  private static List<Draw> live(Policy policy, int draws) {
    List<Draw> drawn = draws(policy, draws);
    policy.learn(drawn.stream().map(draw -> new Reward(draw, value(draw))).toList());
    return drawn;
  }

  private static List<Draw> draws(Policy policy, int count) {
    return new ArrayList<>(Stream.generate(policy::draw).limit(count).toList());
  }

  private static double value(Draw draw) {
    boolean known = draw.pattern().depth() == HIDDEN.hidden().depth();
    return known ? HIDDEN.of(draw.pattern()) : 1.0 / (1 + RecentDraws.skips(draw.pattern()));
  }
}
