package org.cryptonas.policy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cryptonas.arch.SkipPattern;

/**
 * Choices drawn from the controller's probabilities, each pattern with a random stream of its own:
 * what it becomes does not hang on how many are drawn beside it.
 */
final class SampledChoices implements Choices {
  private final List<SplittableRandom> streams;
  private final NDManager step;
  private final List<float[]> kernels = new ArrayList<>();
  private final List<float[]> skips = new ArrayList<>();

  SampledChoices(List<SplittableRandom> streams, NDManager step) {
    this.streams = streams;
    this.step = step;
    skips.add(new float[0]); // the first layer has nothing to skip from, and is not asked
  }

  @Override
  public int patterns() {
    return streams.size();
  }

  @Override
  public NDArray kernels(int layer, NDArray logits) {
    float[] values = logits.toFloatArray();
    int of = values.length / patterns();
    float[] chosen = new float[values.length];
    for (int row = 0; row < patterns(); row++) {
      chosen[row * of + category(values, row * of, of, streams.get(row).nextDouble())] = 1;
    }
    kernels.add(chosen);
    return step.create(chosen, logits.getShape());
  }

  @Override
  public NDArray skips(int layer, NDArray logits) {
    float[] values = logits.toFloatArray();
    float[] chosen = new float[values.length];
    for (int at = 0; at < chosen.length; at++) {
      double probability = 1 / (1 + Math.exp(-values[at]));
      chosen[at] = streams.get(at / layer).nextDouble() < probability ? 1 : 0;
    }
    skips.add(chosen);
    return step.create(chosen, logits.getShape());
  }

  /** The patterns drawn, once a rollout has asked for every layer. */
  List<SkipPattern> drawn(PatternCode code) {
    return IntStream.range(0, patterns()).mapToObj(row -> pattern(row, code)).toList();
  }

  private SkipPattern pattern(int row, PatternCode code) {
    return new SkipPattern(
        IntStream.range(0, kernels.size())
            .mapToObj(layer -> code.choice(layer, row, kernels.get(layer), skips.get(layer)))
            .toList());
  }

  /** Index from 0 to {@code of - 1} that a uniform number picks under a softmax. */
  private static int category(float[] logits, int from, int of, double uniform) {
    double[] mass = new double[of];
    double total = 0;
    for (int index = 0; index < of; index++) {
      mass[index] = Math.exp(logits[from + index]);
      total += mass[index];
    }
    double left = uniform * total;
    int picked = 0;
    while (picked < of - 1 && left >= mass[picked]) {
      left -= mass[picked++];
    }
    return picked;
  }
}
