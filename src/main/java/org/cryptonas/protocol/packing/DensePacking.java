package org.cryptonas.protocol.packing;

import org.cryptonas.protocol.program.ProgramStep;

/**
 * Counts a fully connected layer's ciphertexts and operations by stepping through the hybrid
 * diagonal packing of DELPHI's public implementation: the input is repeated over one ciphertext, a
 * rotation of it meets each diagonal of the matrix, and a logarithmic number of rotations adds the
 * products up.
 *
 * <p>The public implementation refuses a matrix that one ciphertext cannot serve: more inputs or
 * outputs than slots, or more of both than a half of them. Here it is cut into blocks of inputs,
 * all counted as large, and blocks of outputs: a ciphertext up for each of the former, one down for
 * each of the latter.
 */
public final class DensePacking {
  private final Slots slots;
  private final ProgramStep.FullyConnected layer;

  public DensePacking(Slots slots, ProgramStep.FullyConnected layer) {
    this.slots = slots;
    this.layer = layer;
  }

  public HomomorphicCounts count() {
    int inputs = Math.min(layer.inputs(), slots.number());
    int outputs = inputs > slots.half() ? slots.half() : slots.number();
    int rest = layer.outputs() % outputs;
    HomomorphicCounts column = block(inputs, outputs).times(layer.outputs() / outputs);
    if (rest > 0) {
      column = column.plus(block(inputs, rest));
    }
    int columns = Slots.toHold(layer.inputs(), inputs);
    return column.times(columns).onTheWire(columns, Slots.toHold(layer.outputs(), outputs));
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
}
