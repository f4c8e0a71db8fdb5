package org.cryptonas.protocol.cost;

/**
 * Bits of one exchange each way, of which many are sent together.
 *
 * @param up bits from client to server
 * @param down bits from server to client
 */
public record Split(double up, double down) {
  /** Two exchanges in one. */
  public Split plus(Split other) {
    return new Split(up + other.up, down + other.down);
  }

  /** Several of the same. */
  public Split times(double number) {
    return new Split(up * number, down * number);
  }

  /** Bits both ways. */
  public double both() {
    return up + down;
  }

  /** Whole bytes down of {@code number} exchanges. */
  public long bytesDown(long number) {
    return Math.round(down * number / Byte.SIZE);
  }

  /** Whole bytes up of {@code number} exchanges: what is left of all bytes, rounded once. */
  public long bytesUp(long number) {
    return Math.round(both() * number / Byte.SIZE) - bytesDown(number);
  }
}
