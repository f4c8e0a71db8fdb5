package org.cryptonas.protocol.delphi;

import org.cryptonas.protocol.circuit.Circuit;
import org.cryptonas.protocol.circuit.DelphiRelu;
import org.cryptonas.protocol.circuit.FieldModulus;

/**
 * One ReLU between two shares modulo p as half-gates garble it: XOR gates are free and an AND gate
 * is two blocks. Everything is counted on the {@linkplain DelphiRelu circuit}, which is built for
 * the counting and not kept.
 *
 * @param wires bits of a share: one more than those of the modulus
 * @param ands AND gates
 * @param constants wires that always hold the same bit
 */
public record GarbledRelu(int wires, int ands, int constants) {
  private static final int BLOCKS_PER_AND = 2;
  private static final int BLOCKS_PER_OUTPUT = 2;

  /**
   * The ReLU for {@code modulus} with a clamp at 6 in fixed point.
   *
   * @throws IllegalArgumentException for a modulus that is even or below 5, or that the clamp does
   *     not fit
   */
  public static GarbledRelu clamped(long modulus, int fractionBits) {
    return counted(DelphiRelu.clamped(new FieldModulus(modulus), fractionBits));
  }

  /**
   * The ReLU for {@code modulus} that rectifies only.
   *
   * @throws IllegalArgumentException for a modulus that is even or below 5
   */
  public static GarbledRelu plain(long modulus) {
    return counted(DelphiRelu.plain(new FieldModulus(modulus)));
  }

  /** Blocks of 16 bytes that garbling makes. */
  public int blocks() {
    return BLOCKS_PER_AND * ands + BLOCKS_PER_OUTPUT * wires + constants;
  }

  private static GarbledRelu counted(Circuit circuit) {
    return new GarbledRelu(circuit.output().width(), circuit.ands(), circuit.constants());
  }
}
