package org.cryptonas.protocol.gazelle;

import static org.cryptonas.protocol.cost.Standing.DERIVED;
import static org.cryptonas.protocol.cost.Standing.RECALLED;

import org.cryptonas.protocol.cost.Constant;
import org.cryptonas.protocol.cost.Quantity;
import org.cryptonas.protocol.cost.Standing;

/** Every constant of GAZELLE's bytes and counts. Sizes are in bytes. */
enum GazelleConstant implements Constant {
  /** Modulus of the field that shares live in. */
  FIELD_MODULUS(557_057, RECALLED, "the paper's 20-bit prime"),
  /** Wires of a share in the circuit. */
  WIRES(21, RECALLED, "the paper's circuit of 8w + 2 AND gates"),

  /** Slots of a ciphertext: the ring's degree. */
  SLOTS(2048, RECALLED, "the paper's ring"),
  CIPHERTEXT(32_768, DERIVED, "2 polynomials x 2048 x 8 B"),

  LABEL(16, DERIVED, "security parameter of 128 bits"),
  /** A garbled AND gate: two halves of a label each. */
  GARBLED_AND(32, DERIVED, "half-gates"),
  TRANSFER_UP(16, DERIVED, "a transfer's column of the extension"),
  TRANSFER_DOWN(32, DERIVED, "a transfer's two labels");

  private final double value;
  private final Standing standing;
  private final String source;

  GazelleConstant(double value, Standing standing, String source) {
    this.value = value;
    this.standing = standing;
    this.source = source;
  }

  @Override
  public Quantity published() {
    return new Quantity(value, standing, source);
  }
}
