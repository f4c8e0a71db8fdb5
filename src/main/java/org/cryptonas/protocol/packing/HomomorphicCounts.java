package org.cryptonas.protocol.packing;

/**
 * What a linear layer takes under homomorphic encryption.
 *
 * @param sent ciphertexts from client to server
 * @param returned ciphertexts from server to client
 * @param multiplications of a ciphertext by a plaintext
 * @param rotations of a ciphertext's slots, columns included
 * @param keySwitches that the rotations take: there are keys for powers of two only, so a rotation
 *     takes one for each non-zero digit of its amount in non-adjacent form
 */
public record HomomorphicCounts(
    long sent, long returned, long multiplications, long rotations, long keySwitches) {
  public HomomorphicCounts plus(HomomorphicCounts other) {
    return new HomomorphicCounts(
        sent + other.sent,
        returned + other.returned,
        multiplications + other.multiplications,
        rotations + other.rotations,
        keySwitches + other.keySwitches);
  }

  public HomomorphicCounts times(long factor) {
    return new HomomorphicCounts(
        sent * factor,
        returned * factor,
        multiplications * factor,
        rotations * factor,
        keySwitches * factor);
  }

  /** The same operations with other ciphertexts on the wire. */
  public HomomorphicCounts onTheWire(long ciphertextsSent, long ciphertextsReturned) {
    return new HomomorphicCounts(
        ciphertextsSent, ciphertextsReturned, multiplications, rotations, keySwitches);
  }
}
