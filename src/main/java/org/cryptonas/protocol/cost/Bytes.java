package org.cryptonas.protocol.cost;

/**
 * Bytes that cross the link one way.
 *
 * @param payload what the cryptography needs
 * @param wire what the implementation sends: payload, tags, lengths and headers
 */
public record Bytes(long payload, long wire) {
  public static final Bytes NONE = new Bytes(0, 0);

  public Bytes {
    if (payload < 0 || wire < payload) {
      throw new IllegalArgumentException(
          "%d payload bytes in %d wire bytes: expected 0 <= payload <= wire"
              .formatted(payload, wire));
    }
  }

  /** Bytes that are sent as they are. */
  public static Bytes plain(long bytes) {
    return new Bytes(bytes, bytes);
  }

  /**
   * Both together.
   *
   * @throws IllegalArgumentException when there are more than can be counted
   */
  public Bytes plus(Bytes other) {
    try {
      return new Bytes(Math.addExact(payload, other.payload), Math.addExact(wire, other.wire));
    } catch (ArithmeticException e) {
      throw uncountable("%d and %d".formatted(wire, other.wire), e);
    }
  }

  /**
   * As many times the same.
   *
   * @throws IllegalArgumentException when there are more than can be counted
   */
  public Bytes times(long count) {
    try {
      return new Bytes(Math.multiplyExact(payload, count), Math.multiplyExact(wire, count));
    } catch (ArithmeticException e) {
      throw uncountable("%d times %d".formatted(count, wire), e);
    }
  }

  /** The same payload in a message that adds {@code header} bytes of its own. */
  public Bytes framed(long header) {
    return plus(new Bytes(0, header));
  }

  private static IllegalArgumentException uncountable(String bytes, ArithmeticException e) {
    return new IllegalArgumentException(
        "%s bytes: expected fewer than 2^63 in all".formatted(bytes), e);
  }
}
