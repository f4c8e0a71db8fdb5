package org.cryptonas.protocol.gazelle;

import org.cryptonas.protocol.packing.HomomorphicCounts;
import org.cryptonas.protocol.packing.Slots;
import org.cryptonas.protocol.program.ProgramStep;

/**
 * Counts a convolution in GAZELLE's packing (section 5): a ciphertext holds as many channels as
 * fit, the server rotates each input ciphertext to the kernel's taps, multiplies every one of its
 * channels' diagonals, and turns the sums of each output ciphertext into place. A ciphertext that
 * is not full has diagonals for the channels there are, rounded up to a power of two.
 *
 * @param slots of a ciphertext
 * @param conv a channel of which fits a ciphertext
 */
record LatticePacking(Slots slots, ProgramStep.Convolution conv) {

  HomomorphicCounts count() {
    int channels = slots.number() / Slots.powerOfTwo(conv.in().area());
    long taps = (long) conv.kernel() * conv.kernel();
    long sent = Slots.toHold(conv.in().channels(), channels);
    long returned = Slots.toHold(conv.outChannels(), channels);
    int used = Math.max(conv.in().channels(), conv.outChannels());
    int diagonals = Slots.powerOfTwo(Math.min(channels, used));
    long rotations = sent * (taps - 1) + returned * (diagonals - 1);
    return new HomomorphicCounts(
        sent, returned, sent * returned * diagonals * taps, rotations, rotations);
  }
}
