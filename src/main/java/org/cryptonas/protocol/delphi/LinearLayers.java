package org.cryptonas.protocol.delphi;

import org.cryptonas.protocol.cost.Bytes;
import org.cryptonas.protocol.cost.Constants;
import org.cryptonas.protocol.cost.Load;
import org.cryptonas.protocol.cost.Operation;
import org.cryptonas.protocol.cost.Work;
import org.cryptonas.protocol.packing.DensePacking;
import org.cryptonas.protocol.packing.HomomorphicCounts;
import org.cryptonas.protocol.packing.Slots;
import org.cryptonas.protocol.packing.Tiling;
import org.cryptonas.protocol.program.ProgramStep;

/**
 * What linear layers cost. Every convolution or fully connected layer has a mask of its own for its
 * input, whichever ReLU, skip or other linear layer that comes from: encrypted ciphertexts offline,
 * one share of each element online.
 */
final class LinearLayers {
  private final Slots slots;
  private final Bytes ciphertext;
  private final long ciphertextsHeader;
  private final Bytes share;
  private final long sharesHeader;
  private final Load keys;

  LinearLayers(Constants constants) {
    slots = new Slots(constants.small(DelphiConstant.SLOTS));
    ciphertext = constants.bytes(DelphiConstant.CIPHERTEXT_PAYLOAD, DelphiConstant.CIPHERTEXT_WIRE);
    ciphertextsHeader = constants.of(DelphiConstant.CIPHERTEXTS_HEADER);
    share = constants.bytes(DelphiConstant.SHARE_PAYLOAD, DelphiConstant.SHARE_WIRE);
    sharesHeader = constants.of(DelphiConstant.SHARES_HEADER);
    Bytes sent = constants.bytes(DelphiConstant.KEYS_PAYLOAD, DelphiConstant.KEYS_WIRE);
    keys = new Load(sent, Bytes.NONE, 0, Work.NONE, Work.NONE);
  }

  /** The client's public keys, once an inference; they share the first layer's round trip. */
  Load keys() {
    return keys;
  }

  /** Ciphertexts and operations of a convolution, over all tiles it is cut into. */
  HomomorphicCounts counts(ProgramStep.Convolution conv) {
    Tiling tiling = Tiling.of(conv, slots.half());
    return new ConvolutionPacking(slots, tiling.tile()).count().times(tiling.tiles());
  }

  /** Ciphertexts and operations of a fully connected layer. */
  HomomorphicCounts counts(ProgramStep.FullyConnected dense) {
    return new DensePacking(slots, dense).count();
  }

  /** An encrypted mask goes up and an encrypted share of the result comes down. */
  Load offline(HomomorphicCounts counts) {
    return new Load(
        ciphertext.times(counts.sent()).framed(ciphertextsHeader),
        ciphertext.times(counts.returned()).framed(ciphertextsHeader),
        1,
        Work.of(Operation.ENCRYPT, counts.sent()).and(Operation.DECRYPT, counts.returned()),
        Work.of(Operation.CIPHERTEXT_MULTIPLY, counts.multiplications())
            .and(Operation.CIPHERTEXT_ROTATE, counts.rotations(), counts.keySwitches()));
  }

  /**
   * The client's masked share goes up; nothing is awaited, so its round trip is the next ReLU's.
   */
  Load online(ProgramStep.Convolution conv) {
    Work server =
        Work.of(Operation.PLAINTEXT_CONVOLUTION, 1).and(Operation.PLAINTEXT_MAC, conv.macs());
    return new Load(shares(conv.in().size()), Bytes.NONE, 0, Work.NONE, server);
  }

  Load online(ProgramStep.FullyConnected dense) {
    Work server = Work.of(Operation.PLAINTEXT_MAC, dense.macs());
    return new Load(shares(dense.inputs()), Bytes.NONE, 0, Work.NONE, server);
  }

  /** Shares of {@code elements} values in one message. */
  Bytes shares(long elements) {
    return share.times(elements).framed(sharesHeader);
  }
}
