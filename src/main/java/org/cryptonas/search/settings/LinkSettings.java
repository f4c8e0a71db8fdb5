package org.cryptonas.search.settings;

/**
 * A network link; an entry of {@code cost.links}.
 *
 * @param up megabits a second from client to server
 * @param down megabits a second from server to client
 * @param roundTrip round-trip time in milliseconds
 */
public record LinkSettings(double up, double down, double roundTrip) {}
