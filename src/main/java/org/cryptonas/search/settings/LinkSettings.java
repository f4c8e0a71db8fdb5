package org.cryptonas.search.settings;

/**
 * A network link; an entry of {@code cost.links}.
 *
 * @param up megabits a second from client to server
 * @param down megabits a second from server to client
 * @param roundTrip round-trip time in milliseconds
 */
public record LinkSettings(double up, double down, double roundTrip) {
  public LinkSettings {
    Bounds.moreThan(0, "up", up);
    Bounds.moreThan(0, "down", down);
    Bounds.atLeast(0, "round-trip", roundTrip);
  }
}
