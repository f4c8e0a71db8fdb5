package org.cryptonas.policy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The numbers of a {@link SplittableRandom}, counted: its state cannot be read, but each number
 * moves it by one step, so that seed and count stand for it.
 */
final class CountedRandom implements RandomGenerator {
  private final long seed;
  private SplittableRandom random;
  private long count;

  CountedRandom(long seed) {
    this.seed = seed;
    this.random = new SplittableRandom(seed);
  }

  @Override
  public long nextLong() {
    count++;
    return random.nextLong();
  }

  @Override
  public int nextInt() {
    count++;
    return random.nextInt();
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(count);
  }

  void read(DataInput in) throws IOException {
    count = in.readLong();
    random = new SplittableRandom(seed);
    for (long step = 0; step < count; step++) {
      random.nextLong();
    }
  }
}
