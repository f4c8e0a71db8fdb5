package org.cryptonas.protocol.cryptflow2;

import org.cryptonas.protocol.packing.HomomorphicCounts;
import org.cryptonas.protocol.packing.InwardRotations;
import org.cryptonas.protocol.packing.Slots;

/**
 * Counts one convolution of stride 1 without padding as CrypTFlow2's public implementation packs
 * it: the client encrypts its channels once, the server rotates them to each of the kernel's taps,
 * adds the products of all input ciphertexts up, and only then undoes the inward rotations. It
 * leaves out products with weights that are all zero because no channel is there, but rotates their
 * empty sums all the same.
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
    int inHalves = Slots.toHold(inChannels, perHalf());
    int inCiphertexts = Slots.toHold(inHalves, 2);
    int outCiphertexts = Slots.toHold(outHalves(), 2);
    InwardRotations inward = InwardRotations.of(slots, perHalf(), slots.half() / perHalf());
    long permutations = outHalves() == 1 ? 1 : 2L * outCiphertexts;
    int columns = outHalves() == 1 ? Math.min(inHalves - 1, 1) : outCiphertexts;
    long taps = (long) kernelHeight * kernelWidth;
    return new HomomorphicCounts(
        inCiphertexts,
        outCiphertexts,
        taps * masks(inCiphertexts, outCiphertexts),
        inCiphertexts * (taps - 1) + permutations * inward.rotations() + columns,
        inCiphertexts * tapSwitches() + permutations * inward.keySwitches() + columns);
  }

  /** Channels that half a ciphertext holds. */
  private int perHalf() {
    return slots.half() / Slots.powerOfTwo(area);
  }

  private int outHalves() {
    return Slots.toHold(outChannels, perHalf());
  }

  /** Weights of one tap, packed, that are not all zero. */
  private long masks(int inCiphertexts, int outCiphertexts) {
    long masks = 0;
    for (int out = 0; out < outCiphertexts; out++) {
      for (int in = 0; in < inCiphertexts; in++) {
        masks += masks(in, out, outHalves() > 1);
      }
    }
    return masks;
  }

  /** Halves that meet as they lie, and, with {@code swapped}, each the other's. */
  private int masks(int in, int out, boolean swapped) {
    int firstIn = inHalf(inChannels, 2 * in);
    int firstOut = inHalf(outChannels, 2 * out);
    int secondIn = inHalf(inChannels, 2 * in + 1);
    int secondOut = inHalf(outChannels, 2 * out + 1);
    int straight = meetings(firstIn, firstOut);
    return swapped
        ? straight
            + meetings(secondOut > 0 ? firstIn : secondIn, secondIn > 0 ? firstOut : secondOut)
        : straight;
  }

  /** Inward rotations, of as many as a half has channels, that let any two channels meet. */
  private int meetings(int in, int out) {
    return in == 0 || out == 0 ? 0 : Math.min(perHalf(), in + out - 1);
  }

  /** Channels that lie in one half. */
  private int inHalf(int channels, int half) {
    return Math.max(0, Math.min(perHalf(), channels - half * perHalf()));
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
