package org.cryptonas.protocol.circuit;

import java.math.BigInteger;
import java.util.stream.LongStream;

/** Numbers modulo m as two shares, and the edges worth trying. */
record Shares(long modulus) {
  /** What the server must hold for {@code value} when the client holds {@code client}. */
  long server(long value, long client) {
    return minus(value, client);
  }

  long plus(long left, long right) {
    return mod(BigInteger.valueOf(left).add(BigInteger.valueOf(right)));
  }

  long minus(long left, long right) {
    return mod(BigInteger.valueOf(left).subtract(BigInteger.valueOf(right)));
  }

  /** Both ends, both sides of the middle, and what is next to them. */
  long[] edges() {
    long half = modulus / 2;
    return LongStream.of(0, 1, half - 1, half, half + 1, modulus - 2, modulus - 1)
        .distinct()
        .toArray();
  }

  private long mod(BigInteger number) {
    return number.mod(BigInteger.valueOf(modulus)).longValueExact();
  }
}
