package org.cryptonas.protocol.cost;

/**
 * What one step, or several, ask of one phase.
 *
 * @param up bytes from client to server
 * @param down bytes from server to client
 * @param rounds round trips that nothing else of the phase can share
 * @param client what the client computes
 * @param server what the server computes
 */
public record Load(Bytes up, Bytes down, int rounds, Work client, Work server) {
  public static final Load NONE = new Load(Bytes.NONE, Bytes.NONE, 0, Work.NONE, Work.NONE);

  /** One after the other. */
  public Load plus(Load other) {
    return new Load(
        up.plus(other.up),
        down.plus(other.down),
        rounds + other.rounds,
        client.plus(other.client),
        server.plus(other.server));
  }
}
