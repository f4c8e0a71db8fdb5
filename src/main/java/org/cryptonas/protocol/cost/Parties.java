package org.cryptonas.protocol.cost;

/**
 * Who runs a protocol.
 *
 * @param client holds the image
 * @param server holds the weights
 */
public record Parties(Machine client, Machine server) {}
