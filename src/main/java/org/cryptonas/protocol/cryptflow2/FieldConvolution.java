package org.cryptonas.protocol.cryptflow2;

import org.cryptonas.protocol.packing.HomomorphicCounts;
import org.cryptonas.protocol.packing.InwardRotations;
import org.cryptonas.protocol.packing.Slots;

/**
 * Counts one convolution of stride 1 without padding as CrypTFlow2's public implementation packs
 * it: the client encrypts its channels once, the server rotates them to each of the kernel's taps,
 * adds the products of all input ciphertexts up, and only then undoes the inward rotations.
 *
 * @param slots of a ciphertext
 * @param area pixels of a channel, at most half the slots
 * @param width pixels of a row
 * @param kernelHeight rows of the kernel
 * @param kernelWidth columns of the kernel
 * @param inChannels input channels
 * @param outChannels output channels
 */
record FieldConvolution(
    Slots slots,
    int area,
    int width,
    int kernelHeight,
    int kernelWidth,
    int inChannels,
    int outChannels) {

  HomomorphicCounts count() {
    int image = Slots.powerOfTwo(area);
    int perHalf = slots.half() / image;
    int inHalves = Slots.toHold(inChannels, perHalf);
    int outHalves = Slots.toHold(outChannels, perHalf);
    int inCiphertexts = Slots.toHold(inHalves, 2);
    InwardRotations inward = InwardRotations.of(slots, perHalf, image);
    int permutations = outHalves == 1 ? 1 : 2 * Slots.toHold(outHalves, 2);
    int columns = outHalves == 1 ? Math.min(inHalves - 1, 1) : permutations / 2;
    long taps = (long) kernelHeight * kernelWidth;
    return new HomomorphicCounts(
        inCiphertexts,
        Slots.toHold(outHalves, 2),
        taps * permutations * inward.products() * inCiphertexts,
        inCiphertexts * (taps - 1) + (long) permutations * inward.rotations() + columns,
        inCiphertexts * tapSwitches() + (long) permutations * inward.keySwitches() + columns);
  }

  /** Key switches that bring one ciphertext to every tap but the first. */
  private long tapSwitches() {
    long switches = 0;
    for (int row = 0; row < kernelHeight; row++) {
      for (int column = 0; column < kernelWidth; column++) {
        switches += slots.keySwitches(row * width + column);
      }
    }
    return switches;
  }
}
