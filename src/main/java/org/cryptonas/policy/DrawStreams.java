package org.cryptonas.policy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * A random stream for each draw, by its number: draws made ahead and dropped cost no randomness, so
 * what is drawn does not hang on how many are drawn at once.
 */
final class DrawStreams {
  private final long base;

  DrawStreams(long seed) {
    base = new SplittableRandom(seed).nextLong();
  }

  /** The stream of the first weights. */
  SplittableRandom initial() {
    return of(-1);
  }

  /** The streams of {@code count} draws from draw number {@code first} on. */
  List<SplittableRandom> of(long first, int count) {
    return LongStream.range(first, first + count).mapToObj(this::of).toList();
  }

  private SplittableRandom of(long draw) {
    return new SplittableRandom(new SplittableRandom(base + draw).nextLong());
  }
}
