package org.cryptonas.node.routes;

import java.util.List;
import java.util.stream.IntStream;

/** Fewer points of a long line: evenly chosen, the first and the last among them. */
final class Thinned {
  private Thinned() {}

  /**
   * At most {@code most} of the elements, in their order.
   *
   * @param most at least 2
   */
  static <T> List<T> to(int most, List<T> all) {
    if (all.size() <= most) {
      return List.copyOf(all);
    }
    double step = (all.size() - 1.0) / (most - 1);
    return IntStream.range(0, most).mapToObj(at -> all.get((int) Math.round(at * step))).toList();
  }
}
