package org.cryptonas.protocol.circuit;

/**
 * A sum whose last carry was kept.
 *
 * @param bits as many bits as each summand has
 * @param carry what the bits could not hold; after a subtraction: one where nothing was borrowed
 */
public record Sum(Word bits, Wire carry) {}
