package org.cryptonas.arch;

import java.util.List;

/**
 * What the controller decides for one layer.
 *
 * @param kernel side of the convolution's kernel, 3 or 5
 * @param skips earlier nodes that join this layer's output, ascending; layer {@code i} may name
 *     nodes {@code 0..i-1} (its direct predecessor, node {@code i}, is always its input and never a
 *     skip)
 */
public record LayerChoice(int kernel, List<Integer> skips) {
  public LayerChoice {
    if (kernel != 3 && kernel != 5) {
      throw new IllegalArgumentException("kernel %d: expected 3 or 5".formatted(kernel));
    }
    skips = List.copyOf(skips);
    for (int at = 1; at < skips.size(); at++) {
      if (skips.get(at) <= skips.get(at - 1)) {
        throw new IllegalArgumentException(
            "skips %s: expected ascending nodes, each once".formatted(skips));
      }
    }
  }
}
