package org.cryptonas.protocol.cost;

/**
 * The connection between client and server.
 *
 * @param name such as {@code lan}
 * @param bitsUp bits a second from client to server, above 0; infinity is allowed
 * @param bitsDown bits a second from server to client, above 0; infinity is allowed
 * @param roundTrip seconds until an answer can be there, not negative
 */
public record Link(String name, double bitsUp, double bitsDown, double roundTrip) {
  private static final double BITS_PER_MEGABIT = 1e6;
  private static final double MILLIS_PER_SECOND = 1e3;

  public Link {
    if (!(bitsUp > 0) || !(bitsDown > 0) || !(roundTrip >= 0) || Double.isInfinite(roundTrip)) {
      throw new IllegalArgumentException(
          "link %s of %s bit/s up, %s bit/s down, round trip %s s: expected bandwidths above 0 and a round trip of 0 or more"
              .formatted(name, bitsUp, bitsDown, roundTrip));
    }
  }

  /** A link from megabits a second and milliseconds, as configurations spell it. */
  public static Link of(
      String name, double megabitsUp, double megabitsDown, double roundTripMillis) {
    return new Link(
        name,
        megabitsUp * BITS_PER_MEGABIT,
        megabitsDown * BITS_PER_MEGABIT,
        roundTripMillis / MILLIS_PER_SECOND);
  }

  /** Seconds that bytes are on the wire, both ways in turn. */
  public double transferSeconds(Bytes up, Bytes down) {
    return Byte.SIZE * (up.wire() / bitsUp + down.wire() / bitsDown);
  }
}
