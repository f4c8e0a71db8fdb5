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

/** What linear layers cost: encrypted shares up, encrypted shares of the result down, one round. */
final class HomomorphicLayers {
  private final Rings rings;
  private final long up;
  private final long down;

  HomomorphicLayers(Constants constants) {
    Slots usual = new Slots(constants.small(CrypTFlow2Constant.SLOTS));
    Slots largest = new Slots(constants.small(CrypTFlow2Constant.LARGEST_SLOTS));
    rings = new Rings(usual, largest);
    up = constants.of(CrypTFlow2Constant.CIPHERTEXT_UP);
    down = constants.of(CrypTFlow2Constant.CIPHERTEXT_DOWN);
  }

  Load convolution(ProgramStep.Convolution conv) {
    Load sum = new Load(Bytes.NONE, Bytes.NONE, 1, Work.NONE, Work.NONE);
    StridedConvolution strided = new StridedConvolution(conv, rings);
    for (FieldConvolution part : strided.parts()) {
      sum = sum.plus(load(part.count().times(strided.tiles()), part.slots(), 0));
    }
    return sum;
  }

  /** In the smallest ring whose half holds the input, and cut into blocks where none does. */
  Load fullyConnected(ProgramStep.FullyConnected dense) {
    Slots ring = rings.holding(dense.inputs());
    return load(new DensePacking(ring, dense).count(), ring, 1);
  }

  /** Elements by elements, as many at once as there are slots. */
  Load scale(ProgramStep.Scale scale) {
    Slots usual = rings.smallest();
    long ciphertexts = Slots.toHold(scale.out().size(), usual.number());
    return load(new HomomorphicCounts(ciphertexts, ciphertexts, ciphertexts, 0, 0), usual, 1);
  }

  private Load load(HomomorphicCounts counts, Slots ring, int rounds) {
    long larger = rings.timesSmallest(ring);
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
