package org.cryptonas.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.nn.Autograd;
import org.cryptonas.policy.ControllerWeights.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Gradients of the controller's loss, while the garbage collector runs beside. */
class ControllerGradientTest {
  private static final PatternSpace SPACE = new PatternSpace(5, List.of(3, 5));
  private static final EnasSettings SETTINGS =
      new EnasSettings(16, 0.5, 1.3, 1.5, 1e-3, 0, 0.999, 1e-3, 0.99, true, 1e-4, 0.4, 0.4);
  private static final float[] CREDITS = {1.2f, -0.7f, 0.4f, -1.5f};

  private final AtomicBoolean done = new AtomicBoolean();
  private final Thread collector = new Thread(this::collect);
  private final NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
  private final ControllerWeights weights =
      new ControllerWeights(manager, 16, 2, 0.5, new SplittableRandom(3));
  private final List<SkipPattern> patterns =
      Stream.generate(new RandomPolicy(SPACE, 0.5, 4)::draw)
          .limit(CREDITS.length)
          .map(Draw::pattern)
          .toList();

  @BeforeEach
  void startCollecting() {
    collector.start();
  }

  @AfterEach
  void stopCollecting() throws InterruptedException {
    done.set(true);
    collector.join();
    manager.close();
  }

  @ParameterizedTest
  @EnumSource(Part.class)
  void shouldMatchFiniteDifferencesInEveryPart(Part part) {
    float[] gradient = gradient();
    int from = (int) weights.start(part);
    int to = from + (int) part.shape(16, 2).size();
    double norm = norm(gradient, from, to);
    float[] along = new float[gradient.length];
    for (int at = from; at < to; at++) {
      along[at] = (float) (gradient[at] / norm);
    }
    double step = 0.02;
    double slope = (lossAt(along, step) - lossAt(along, -step)) / (2 * step);
    assertThat(norm).isPositive();
    assertThat(slope).isCloseTo(norm, withinPercentage(1));
  }

  @Test
  void shouldComputeTheSameGradientEveryTime() {
    float[] first = gradient();
    for (int time = 0; time < 20; time++) {
      assertThat(Arrays.equals(gradient(), first)).as("gradient computed again").isTrue();
    }
  }

  private float[] gradient() {
    try (NDManager step = manager.newSubManager()) {
      ControllerWeights.Leaf leaf = weights.leaf(step);
      Autograd.backward(Autograd.recording(() -> loss(leaf)));
      return leaf.gradient().toFloatArray();
    }
  }

  private double lossAt(float[] direction, double distance) {
    float[] before = weights.flat().toFloatArray();
    float[] moved = before.clone();
    for (int at = 0; at < moved.length; at++) {
      moved[at] += (float) (distance * direction[at]);
    }
    weights.flat().set(moved);
    try (NDManager step = manager.newSubManager()) {
      return Autograd.off(() -> loss(weights.leaf(step)).getFloat());
    } finally {
      weights.flat().set(before);
    }
  }

  private NDArray loss(ControllerWeights.Leaf leaf) {
    Choices choices = new ForcedChoices(new PatternCode(SPACE), patterns, leaf.manager());
    Rollout rollout = new ControllerNetwork(leaf, SPACE, SETTINGS).roll(choices);
    return ControllerLoss.of(rollout, rollout.logProbabilities(), CREDITS, SETTINGS);
  }

  private static double norm(float[] values, int from, int to) {
    double sum = 0;
    for (int at = from; at < to; at++) {
      sum += values[at] * values[at];
    }
    return Math.sqrt(sum);
  }

  private void collect() {
    while (!done.get()) {
      System.gc();
    }
  }
}
