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

  public Bytes plus(Bytes other) {
    return new Bytes(payload + other.payload, wire + other.wire);
  }

  public Bytes times(long count) {
    return new Bytes(payload * count, wire * count);
  }

  /** The same payload in a message that adds {@code header} bytes of its own. */
  public Bytes framed(long header) {
    return new Bytes(payload, wire + header);
  }
}
