package org.cryptonas.protocol.cost;

/**
 * How fast both parties compute under one protocol.
 *
 * @param client holds the image
 * @param server holds the weights
 */
public record Paces(Pace client, Pace server) {
  static Paces of(Protocol protocol, Parties parties) {
    return new Paces(
        parties.client().pace(protocol.times()), parties.server().pace(protocol.times()));
  }
}
