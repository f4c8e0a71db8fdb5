package org.cryptonas.protocol.delphi;

import org.cryptonas.protocol.packing.HomomorphicCounts;
import org.cryptonas.protocol.packing.InwardRotations;
import org.cryptonas.protocol.packing.Slots;
import org.cryptonas.protocol.program.ProgramStep;

/**
 * Counts a convolution's ciphertexts and operations by stepping through the packing of DELPHI's
 * public implementation (output packing, after GAZELLE).
 *
 * <p>A channel takes a power of two of slots, and a half of a ciphertext holds {@code perHalf} of
 * them. The client encrypts its input once for each of the kernel's taps, already shifted. The
 * server takes output channels half by half: each permutation of halves is multiplied in as many
 * inward rotations as a half has channels, the rotations are undone and added up, and a rotation of
 * columns brings the second half of each permutation into place. A last output half that is alone
 * in its ciphertext and at most half full is repeated, so that a logarithmic number of rotations
 * adds it up.
 *
 * <p>It departs from the public implementation where that may add up too few repetitions, with an
 * input ciphertext both of whose halves are in use: the counts here are those of a correct sum.
 */
final class ConvolutionPacking {
  /** Slots that one channel takes. */
  private final int image;

  private final int perHalf;
  private final int taps;
  private final int inChannels;
  private final int outChannels;
  private final int inHalves;
  private final int outHalves;
  private final int inCiphertexts;
  private final int outCiphertexts;

  /** Output channels of the last half, and the power of two they are padded to if repeated. */
  private final int lastOut;

  private final int repeat;
  private final boolean lastRepeats;

  private final InwardRotations tight;
  private final InwardRotations repeated;

  private long multiplications;
  private long rotations;
  private long keySwitches;

  /** One convolution whose input channels each fit half a ciphertext. */
  ConvolutionPacking(Slots slots, ProgramStep.Convolution conv) {
    image = Slots.powerOfTwo(conv.in().area());
    perHalf = slots.half() / image;
    taps = conv.kernel() * conv.kernel();
    inChannels = conv.in().channels();
    outChannels = conv.outChannels();
    inHalves = Slots.toHold(inChannels, perHalf);
    outHalves = Slots.toHold(outChannels, perHalf);
    inCiphertexts = Slots.toHold(inHalves, 2);
    outCiphertexts = Slots.toHold(outHalves, 2);
    lastOut = inLastHalf(outChannels);
    repeat = Slots.powerOfTwo(lastOut);
    lastRepeats = outHalves % 2 == 1 && lastOut <= perHalf / 2;
    tight = InwardRotations.of(slots, perHalf, image);
    repeated = InwardRotations.of(slots, repeat, image);
  }

  HomomorphicCounts count() {
    for (int turn = 0; turn < outCiphertexts; turn++) {
      for (int ciphertext = 0; ciphertext < inCiphertexts; ciphertext++) {
        step(turn, ciphertext);
      }
    }
    return new HomomorphicCounts(
        (long) inCiphertexts * taps, outCiphertexts, multiplications, rotations, keySwitches);
  }

  /** A pair of half permutations, each the other's with columns swapped, on one ciphertext. */
  private void step(int turn, int ciphertext) {
    boolean repeats = lastRepeats && meetsLastOutput(turn, ciphertext);
    InwardRotations inward = repeats ? repeated : tight;
    int permutations = outHalves > 1 ? 2 : 1;
    multiplications += (long) permutations * inward.products() * taps;
    rotations += (long) permutations * inward.rotations();
    keySwitches += (long) permutations * inward.keySwitches();
    if (repeats) {
      oneKeySwitchEach(permutations * foldings(ciphertext));
    }
    oneKeySwitchEach(columnRotations(turn, repeats));
  }

  private boolean meetsLastOutput(int turn, int ciphertext) {
    return (turn + ciphertext) % outCiphertexts == outCiphertexts - 1;
  }

  /** Rotations by powers of two that add a repeated half's repetitions up. */
  private int foldings(int ciphertext) {
    boolean halfOnly = ciphertext == inCiphertexts - 1 && inHalves % 2 == 1;
    int span = halfOnly ? spanOfLastInput() : perHalf;
    int foldings = 0;
    for (int reach = span / 2; reach >= repeat; reach /= 2) {
      foldings++;
    }
    return foldings;
  }

  /** Channels over which the last input half's repetitions spread, its overflow included. */
  private int spanOfLastInput() {
    int lastIn = inLastHalf(inChannels);
    int repetitions = Slots.toHold(lastIn, repeat);
    boolean overflowFits = repeat * repetitions % lastIn == repeat - 1;
    int spread = Slots.powerOfTwo(overflowFits ? repetitions : repetitions + 1);
    return Math.min(spread * repeat, perHalf);
  }

  private int columnRotations(int turn, boolean repeats) {
    if (outHalves == 1) {
      return inHalves > 1 ? 1 : 0;
    }
    return repeats && turn == 0 ? 0 : 1;
  }

  private void oneKeySwitchEach(int number) {
    rotations += number;
    keySwitches += number;
  }

  private int inLastHalf(int channels) {
    return (channels - 1) % perHalf + 1;
  }
}
