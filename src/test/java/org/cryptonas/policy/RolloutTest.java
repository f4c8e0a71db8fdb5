package org.cryptonas.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.nn.Autograd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The controller's probabilities, over spaces small enough to list every pattern. */
class RolloutTest {
  private static final PatternSpace SPACE = new PatternSpace(3, List.of(3, 5));
  private static final EnasSettings SETTINGS =
      new EnasSettings(8, 1.0, 1, 1.5, 1e-3, 0, 0.999, 1e-3, 0.99, true, 1e-4, 0.4, 0.4);

  private final Autograd off = Autograd.off();
  private final NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
  private List<SkipPattern> all = List.of();
  private Rollout rollout = new Rollout(manager);

  @BeforeEach
  void rollEveryPattern() {
    all =
        Stream.generate(new RandomPolicy(SPACE, 0.5, 1)::draw)
            .map(Draw::pattern)
            .limit(2_000)
            .distinct()
            .toList();
    rollout = network().roll(new ForcedChoices(new PatternCode(SPACE), all, manager));
  }

  @AfterEach
  void close() {
    manager.close();
    off.close();
  }

  @Test
  void shouldGiveAllPatternsTogetherTheProbabilityOne() {
    assertThat(all).hasSize(64);
    assertThat(DoubleStream.of(probabilities()).sum()).isCloseTo(1, within(1e-5));
    assertThat(probabilities()).doesNotContain(1 / 64.0);
  }

  @Test
  void shouldHaveTheEntropyOfTheWholeDistributionOnAverage() {
    double[] probabilities = probabilities();
    float[] entropies = rollout.entropies().toFloatArray();
    double average = sum(row -> probabilities[row] * entropies[row]);
    double whole = sum(row -> -probabilities[row] * Math.log(probabilities[row]));
    assertThat(average).isCloseTo(whole, within(1e-4));
  }

  @Test
  void shouldDrawPatternsAsOftenAsTheyAreLikely() {
    int draws = 20_000;
    SampledChoices choices = new SampledChoices(new DrawStreams(5).of(0, draws), manager);
    network().roll(choices);
    Map<SkipPattern, Long> seen =
        choices.drawn(new PatternCode(SPACE)).stream()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    double[] probabilities = probabilities();
    for (int row = 0; row < all.size(); row++) {
      double share = seen.getOrDefault(all.get(row), 0L) / (double) draws;
      double deviation = Math.sqrt(probabilities[row] * (1 - probabilities[row]) / draws);
      assertThat(share).isCloseTo(probabilities[row], within(5 * deviation));
    }
  }

  @Test
  void shouldMeasureHowFarSkipProbabilitiesAreFromTheirTarget() {
    Rollout two = new Rollout(manager);
    two.addKernels(manager.create(new float[][] {{0}}), manager.create(new float[][] {{1}}));
    two.addSkips(logits(0.7), manager.create(new float[][] {{1}}));
    two.addSkips(logits(0.2, 0.4), manager.create(new float[][] {{0, 1}}));
    double expected = (divergence(0.7, 0.4) + divergence(0.2, 0.4) + 0) / 2;
    assertThat((double) two.skipDivergences(0.4).getFloat(0)).isCloseTo(expected, within(1e-6));
  }

  @Test
  void shouldHaveNoDivergenceWhereNoSkipIsPossible() {
    Rollout single = new Rollout(manager);
    single.addKernels(manager.create(new float[][] {{0}}), manager.create(new float[][] {{1}}));
    assertThat(single.skipDivergences(0.4).toFloatArray()).containsExactly(0);
  }

  private ControllerNetwork network() {
    ControllerWeights weights =
        new ControllerWeights(manager, 8, 2, SETTINGS.initialRange(), new SplittableRandom(2));
    return new ControllerNetwork(weights.leaf(manager), SPACE, SETTINGS);
  }

  private double[] probabilities() {
    float[] logs = rollout.logProbabilities().toFloatArray();
    return IntStream.range(0, logs.length).mapToDouble(row -> Math.exp(logs[row])).toArray();
  }

  private double sum(IntToDoubleFunction of) {
    return IntStream.range(0, all.size()).mapToDouble(of).sum();
  }

  private NDArray logits(double... probabilities) {
    float[] logits = new float[probabilities.length];
    for (int at = 0; at < logits.length; at++) {
      logits[at] = (float) Math.log(probabilities[at] / (1 - probabilities[at]));
    }
    return manager.create(logits, new Shape(1, logits.length));
  }

  private static double divergence(double p, double target) {
    return p * Math.log(p / target) + (1 - p) * Math.log((1 - p) / (1 - target));
  }
}
