package org.cryptonas.protocol.cost;

/**
 * Bytes that each party keeps from the offline phase until the inference.
 *
 * @param client bytes the client keeps
 * @param server bytes the server keeps
 */
public record Storage(long client, long server) {
  public static final Storage NONE = new Storage(0, 0);
}
