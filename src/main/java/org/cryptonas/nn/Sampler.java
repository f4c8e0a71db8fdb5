package org.cryptonas.nn;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Indices in random order, each once before any comes again. */
final class Sampler {
  private final int[] order;
  private final SplittableRandom random;
  private int next;

  Sampler(int count, SplittableRandom random) {
    this.order = IntStream.range(0, count).toArray();
    this.random = random;
    this.next = count;
  }

  int next() {
    if (next == order.length) {
      shuffle();
      next = 0;
    }
    return order[next++];
  }

  private void shuffle() {
    for (int at = order.length - 1; at > 0; at--) {
      int other = random.nextInt(at + 1);
      int swapped = order[at];
      order[at] = order[other];
      order[other] = swapped;
    }
  }
}
