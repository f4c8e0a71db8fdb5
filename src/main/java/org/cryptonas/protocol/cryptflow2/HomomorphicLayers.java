package org.cryptonas.protocol.cryptflow2;

import org.cryptonas.protocol.cost.Bytes;
import org.cryptonas.protocol.cost.Constants;
import org.cryptonas.protocol.cost.Load;
import org.cryptonas.protocol.cost.Operation;
import org.cryptonas.protocol.cost.Work;
import org.cryptonas.protocol.packing.DensePacking;
import org.cryptonas.protocol.packing.HomomorphicCounts;
import org.cryptonas.protocol.packing.Slots;
import org.cryptonas.protocol.program.ProgramStep;

/**
 * What linear layers cost: encrypted shares up, encrypted shares of the result down, one round. A
 * ciphertext in a larger ring counts as as many as its ring is larger, in bytes and in time.
 */
final class HomomorphicLayers {
  private final Slots slots;
  private final Slots largest;
  private final long up;
  private final long down;

  HomomorphicLayers(Constants constants) {
    slots = new Slots(constants.small(CrypTFlow2Constant.SLOTS));
    largest = new Slots(constants.small(CrypTFlow2Constant.LARGEST_SLOTS));
    up = constants.of(CrypTFlow2Constant.CIPHERTEXT_UP);
    down = constants.of(CrypTFlow2Constant.CIPHERTEXT_DOWN);
  }

  Load convolution(ProgramStep.Convolution conv) {
    Load sum = new Load(Bytes.NONE, Bytes.NONE, 1, Work.NONE, Work.NONE);
    for (FieldConvolution part : new StridedConvolution(conv, slots, largest).parts()) {
      sum = sum.plus(load(part.count(), part.slots().number() / slots.number(), 0));
    }
    return sum;
  }

  Load fullyConnected(ProgramStep.FullyConnected dense) {
    return load(new DensePacking(slots, dense).count(), 1, 1);
  }

  /** Elements by elements, as many at once as there are slots. */
  Load scale(ProgramStep.Scale scale) {
    long ciphertexts = Slots.toHold((long) scale.out().size(), slots.number());
    return load(new HomomorphicCounts(ciphertexts, ciphertexts, ciphertexts, 0, 0), 1, 1);
  }

  private Load load(HomomorphicCounts counts, long larger, int rounds) {
    return new Load(
        Bytes.plain(up * larger * counts.sent()),
        Bytes.plain(down * larger * counts.returned()),
        rounds,
        Work.of(Operation.ENCRYPT, counts.sent()).and(Operation.DECRYPT, counts.returned()),
        Work.NONE
            .and(
                Operation.CIPHERTEXT_MULTIPLY,
                counts.multiplications(),
                counts.multiplications() * larger)
            .and(Operation.CIPHERTEXT_ROTATE, counts.rotations(), counts.keySwitches() * larger));
  }
}
