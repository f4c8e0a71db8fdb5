package org.cryptonas.policy;

import java.util.List;
import java.util.stream.IntStream;
import org.cryptonas.arch.LayerChoice;
import org.cryptonas.arch.SkipPattern;

/** Choices of many patterns as the rows of ones and zeros that the controller computes with. */
record PatternCode(PatternSpace space) {
  /** 1 at each pattern's kernel of a layer, else 0; one row of K a pattern. */
  float[] kernels(int layer, List<SkipPattern> patterns) {
    int of = space.kernels().size();
    float[] code = new float[patterns.size() * of];
    for (int row = 0; row < patterns.size(); row++) {
      code[row * of + kernelIndex(patterns.get(row).layers().get(layer).kernel())] = 1;
    }
    return code;
  }

  /** 1 for each node that feeds a layer, else 0; one row of {@code layer} a pattern. */
  float[] skips(int layer, List<SkipPattern> patterns) {
    float[] code = new float[patterns.size() * layer];
    for (int row = 0; row < patterns.size(); row++) {
      for (int node : patterns.get(row).layers().get(layer).skips()) {
        code[row * layer + node] = 1;
      }
    }
    return code;
  }

  /** The choice in one row of a layer's codes. */
  LayerChoice choice(int layer, int row, float[] kernelCode, float[] skipCode) {
    int of = space.kernels().size();
    int kernel = IntStream.range(0, of).filter(k -> kernelCode[row * of + k] == 1).sum();
    List<Integer> skips =
        IntStream.range(0, layer).filter(n -> skipCode[row * layer + n] == 1).boxed().toList();
    return new LayerChoice(space.kernels().get(kernel), skips);
  }

  /** Refuses a pattern that is not of this space. */
  void check(SkipPattern pattern) {
    if (pattern.depth() != space.depth()) {
      throw new IllegalArgumentException(
          "pattern of %d layers: expected %d".formatted(pattern.depth(), space.depth()));
    }
    pattern.layers().forEach(layer -> kernelIndex(layer.kernel()));
  }

  private int kernelIndex(int kernel) {
    int index = space.kernels().indexOf(kernel);
    if (index < 0) {
      throw new IllegalArgumentException(
          "kernel %d: expected one of %s".formatted(kernel, space.kernels()));
    }
    return index;
  }
}
