package org.cryptonas.protocol.packing;

import org.cryptonas.protocol.program.ProgramStep;

/**
 * Counts a fully connected layer's ciphertexts and operations by stepping through the hybrid
 * diagonal packing of DELPHI's public implementation: the input is repeated over one ciphertext, a
 * rotation of it meets each diagonal of the matrix, and a logarithmic number of rotations adds the
 * products up.
 *
 * <p>The public implementation refuses a matrix that one ciphertext cannot serve. Here it is cut
 * into blocks of at most all slots by half of them: a ciphertext up for each block of inputs, one
 * down for each block of outputs.
 */
public final class DensePacking {
  private final Slots slots;
  private final ProgramStep.FullyConnected layer;

  public DensePacking(Slots slots, ProgramStep.FullyConnected layer) {
    this.slots = slots;
    this.layer = layer;
  }

  public HomomorphicCounts count() {
    HomomorphicCounts sum = HomomorphicCounts.NONE;
    long sent = 0;
    for (int inputs = layer.inputs(); inputs > 0; inputs -= slots.number()) {
      sent++;
      sum = sum.plus(columns(Math.min(inputs, slots.number())));
    }
    return sum.onTheWire(sent, blocksOfOutputs());
  }

  private HomomorphicCounts columns(int inputs) {
    HomomorphicCounts sum = HomomorphicCounts.NONE;
    for (int outputs = layer.outputs(); outputs > 0; outputs -= slots.half()) {
      sum = sum.plus(block(inputs, Math.min(outputs, slots.half())));
    }
    return sum;
  }

  private HomomorphicCounts block(int inputs, int outputs) {
    int width = Slots.powerOfTwo(inputs);
    int rowsPerCiphertext = slots.number() / width;
    int diagonals = Math.max(1, Slots.powerOfTwo(outputs) / rowsPerCiphertext);
    long rotations = diagonals - 1L;
    long keySwitches = 0;
    for (int diagonal = 1; diagonal < diagonals; diagonal++) {
      keySwitches += slots.keySwitches(diagonal);
    }
    for (int reach = diagonals; reach < width; reach *= 2) {
      rotations++;
      keySwitches++;
    }
    return new HomomorphicCounts(0, 0, diagonals, rotations, keySwitches);
  }

  private long blocksOfOutputs() {
    return Slots.toHold(layer.outputs(), slots.half());
  }
}
