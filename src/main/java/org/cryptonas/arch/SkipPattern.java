package org.cryptonas.arch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * For each layer its kernel and the earlier nodes that feed it: what the controller decides and the
 * balancer leaves alone.
 *
 * @param layers one choice a layer, first layer first
 */
public record SkipPattern(List<LayerChoice> layers) {
  public SkipPattern {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a pattern needs at least one layer");
    }
    for (int layer = 0; layer < layers.size(); layer++) {
      checkSkips(layer, layers.get(layer).skips());
    }
  }

  private static void checkSkips(int layer, List<Integer> skips) {
    if (layer == 0 && !skips.isEmpty()) {
      throw new IllegalArgumentException("layer 0: skips %s, expected none".formatted(skips));
    }
    for (int node : skips) {
      if (node < 0 || node >= layer) {
        throw new IllegalArgumentException(
            "layer %d: skip from node %d, expected a node from 0 to %d"
                .formatted(layer, node, layer - 1));
      }
    }
  }

  /** The chain without skips, every kernel alike. */
  public static SkipPattern chain(int depth, int kernel) {
    return new SkipPattern(
        IntStream.range(0, depth).mapToObj(i -> new LayerChoice(kernel, List.of())).toList());
  }

  /** Every skip that a layer may have, every kernel alike: the widest path of a supernet. */
  public static SkipPattern dense(int depth, int kernel) {
    List<LayerChoice> layers = new ArrayList<>();
    for (int layer = 0; layer < depth; layer++) {
      layers.add(new LayerChoice(kernel, IntStream.range(0, layer).boxed().toList()));
    }
    return new SkipPattern(layers);
  }

  /** Number of layers. */
  public int depth() {
    return layers.size();
  }

  /** Whether a skip leads from {@code node} to {@code layer}. */
  public boolean skips(int node, int layer) {
    return layers.get(layer).skips().contains(node);
  }

  /** Short and unique: {@code 3: 5:0 3:0,1} is three layers with kernels 3, 5, 3. */
  @Override
  public String toString() {
    return layers.stream()
        .map(
            l ->
                l.kernel()
                    + ":"
                    + l.skips().stream().map(String::valueOf).collect(Collectors.joining(",")))
        .collect(Collectors.joining(" "));
  }
}
