package org.cryptonas.search.state;

import java.util.Objects;
import java.util.SplittableRandom;

/** Seeds for the parts of a search, all following from the search's own. */
public final class Seeds {
  private Seeds() {}

  /** The seed of a part; the same parts always give the same seed. */
  public static long of(long seed, Object... part) {
    int mixed = 1;
    for (Object piece : part) {
      mixed = 31 * mixed + Objects.hashCode(piece); // String and number hashes are fixed by the JDK
    }
    return new SplittableRandom(seed ^ ((long) mixed << 32)).nextLong();
  }
}
