package org.cryptonas.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.Core;
import org.cryptonas.arch.Counts;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.arch.ReluReduction;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.arch.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReluBalancerTest {
  private static final ImageShape CIFAR = new ImageShape(3, 32, 32);
  private static final ImageShape FASHION = new ImageShape(1, 28, 28);

  @ParameterizedTest
  @CsvSource({"6,86016,14", "12,344064,28", "24,1376256,56"})
  void shouldMeetThePublishedWidthsExactly(int depth, long budget, int width) {
    Core core = new ReluBalancer(Balancing.RELU).core(CoreOutline.of(CIFAR, 10, depth), budget);
    assertThat(widths(core)).containsExactly(width, 4 * width, 16 * width);
    assertThat(counts(core, 3).relus()).isEqualTo(budget);
  }

  @ParameterizedTest
  @CsvSource({"6,86016", "12,344064", "24,1376256"})
  void shouldHaveMostParametersWhenReluBalancedAtThePublishedBudgets(int depth, long budget) {
    for (int kernel : List.of(3, 5)) {
      long relu = parameters(Balancing.RELU, depth, budget, kernel);
      assertThat(relu).isGreaterThan(parameters(Balancing.FLOPS, depth, budget, kernel));
      assertThat(relu).isGreaterThan(parameters(Balancing.CONSTANT, depth, budget, kernel));
    }
  }

  @ParameterizedTest
  @CsvSource({"FLOPS,2", "CONSTANT,1"})
  void shouldKeepItsRatioOfChannelsWhenBalancedOtherwise(Balancing balancing, int ratio) {
    List<Integer> widths =
        widths(new ReluBalancer(balancing).core(CoreOutline.of(CIFAR, 10, 6), 10_000_000));
    for (int stage = 1; stage < 3; stage++) {
      double actual = (double) widths.get(stage) / widths.get(stage - 1);
      assertThat(actual).isBetween(0.99 * ratio, 1.01 * ratio);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {10_000, 20_000, 40_000})
  void shouldUseNineTenthsOfTheBudgetOnSmallImages(long budget) {
    Core core = new ReluBalancer(Balancing.RELU).core(CoreOutline.of(FASHION, 10, 6), budget);
    assertThat(counts(core, 3).relus()).isBetween(budget * 9 / 10, budget);
  }

  @Test
  void shouldCountTheAreaThatIsThereWhenSidesAreOdd() {
    assertThat(Balancing.RELU.channelRatio(new ImageShape(1, 7, 7), new ImageShape(1, 4, 4)))
        .isEqualTo(49 / 16.0);
  }

  @ParameterizedTest
  @EnumSource(Balancing.class)
  void shouldGiveOneChannelALayerWhenTheBudgetIsTheMinimum(Balancing balancing) {
    ReluBalancer balancer = new ReluBalancer(balancing);
    CoreOutline outline = CoreOutline.of(CIFAR, 10, 6);
    assertThat(widths(balancer.core(outline, 2688))).containsExactly(1, 1, 1);
    assertThatThrownBy(() -> balancer.core(outline, 2687))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("budget of 2687 ReLUs: expected at least 2688, one channel in every layer");
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 1L + Integer.MAX_VALUE, Long.MAX_VALUE})
  void shouldRefuseWhenNoNetworkCouldHaveTheBudget(long budget) {
    assertThatThrownBy(
            () -> new ReluBalancer(Balancing.RELU).core(CoreOutline.of(CIFAR, 10, 6), budget))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(String.valueOf(budget));
  }

  @Test
  void shouldWidenLaterStagesOnlyWhenTheFirstCannotHaveASecondChannel() {
    Core core = new ReluBalancer(Balancing.RELU).core(CoreOutline.of(FASHION, 10, 6), 4000);
    assertThat(core.stages().get(0)).isEqualTo(new Stage(2, 1));
    assertThat(counts(core, 3).relus()).isBetween(3903L, 4000L);
  }

  @Test
  void shouldBeNarrowerWhenSkipsCostRelus() {
    SkipPattern dense = SkipPattern.dense(6, 3);
    List<Integer> firstWidths =
        Arrays.stream(ReluReduction.values())
            .map(reduction -> scaled(dense, reduction))
            .map(scaled -> scaled.core().stages().get(0).channels())
            .toList();
    assertThat(firstWidths).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void shouldRefuseAPatternThatIsNotAsDeepAsTheOutline() {
    assertThatThrownBy(() -> scaled(SkipPattern.chain(5, 3), ReluReduction.PRUNED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a pattern of 5 layers on a core of 6");
  }

  private static Architecture scaled(SkipPattern pattern, ReluReduction reduction) {
    return new ReluBalancer(Balancing.RELU)
        .scale(CoreOutline.of(CIFAR, 10, 6), pattern, reduction, 86_016);
  }

  private static long parameters(Balancing balancing, int depth, long budget, int kernel) {
    Core core = new ReluBalancer(balancing).core(CoreOutline.of(CIFAR, 10, depth), budget);
    return counts(core, kernel).parameters();
  }

  private static Counts counts(Core core, int kernel) {
    SkipPattern chain = SkipPattern.chain(core.depth(), kernel);
    return new Architecture(core, chain, ReluReduction.PRUNED).counts();
  }

  private static List<Integer> widths(Core core) {
    return core.stages().stream().map(Stage::channels).toList();
  }
}
