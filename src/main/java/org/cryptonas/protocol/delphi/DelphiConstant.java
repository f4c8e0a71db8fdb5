package org.cryptonas.protocol.delphi;

import static org.cryptonas.protocol.cost.Standing.DERIVED;
import static org.cryptonas.protocol.cost.Standing.MEASURED;

import org.cryptonas.protocol.cost.Constant;
import org.cryptonas.protocol.cost.Quantity;
import org.cryptonas.protocol.cost.Standing;

/** Every constant of DELPHI's bytes and counts. Sizes are in bytes. */
enum DelphiConstant implements Constant {
  /** Modulus of the field that shares live in. */
  FIELD_MODULUS(2_061_584_302_081.0, DERIVED, "public implementation: near-Mersenne field"),
  /** Bits behind the binary point: where the clamp of a ReLU at 6 lies. */
  FRACTION_BITS(8, DERIVED, "public implementation: the clamp's 33 AND gates"),

  /** Slots of a ciphertext: the ring's degree. */
  SLOTS(8192, DERIVED, "public implementation: SEAL, N = 8192"),
  CIPHERTEXT_PAYLOAD(524_288, DERIVED, "2 polynomials x 4 primes x 8192 x 8 B"),
  CIPHERTEXT_WIRE(524_393, MEASURED, "published per-layer logs"),
  CIPHERTEXTS_HEADER(8, DERIVED, "length of the message; published per-layer logs"),
  KEYS_PAYLOAD(
      33_095_680,
      DERIVED,
      "seeded halves: 24 rotation keys and 1 relinearisation key of 4 x 5 x 8192 x 8 B, 1 public"
          + " key of 5 x 8192 x 8 B"),
  KEYS_WIRE(33_180_308, MEASURED, "published logs"),

  SHARE_PAYLOAD(8, DERIVED, "a field element in a 64-bit word"),
  SHARE_WIRE(9, MEASURED, "published per-layer logs: 9 B an element that enters a linear layer"),
  SHARES_HEADER(41, MEASURED, "published per-layer logs: shape and length"),

  LABEL_PAYLOAD(16, DERIVED, "security parameter of 128 bits"),
  LABEL_WIRE(28, DERIVED, "public implementation: tag, length and block"),
  /** A ciphertext of a garbled gate, an output's hash or a constant's label. */
  BLOCK_WIRE(24, DERIVED, "public implementation: length and block"),
  VECTOR_HEADER(8, DERIVED, "public implementation: 64-bit length"),
  /** Garbled circuits that travel in one message. */
  CIRCUITS_BATCH(8192, DERIVED, "public implementation"),
  CIRCUITS_HEADER(16, DERIVED, "lengths of circuits and labels; published logs"),

  BASE_TRANSFERS(128, DERIVED, "security parameter of 128 bits"),
  BASE_TRANSFER_UP(32, MEASURED, "published logs: 4,096 B once"),
  TRANSFER_UP(16, MEASURED, "published logs: 672 B a ReLU of 42 wires"),
  TRANSFER_DOWN(32, MEASURED, "published logs: 1,344 B a ReLU of 42 wires"),

  SERVER_STORED(3_590, DERIVED, "a ReLU's encoder and output mask");

  private final double value;
  private final Standing standing;
  private final String source;

  DelphiConstant(double value, Standing standing, String source) {
    this.value = value;
    this.standing = standing;
    this.source = source;
  }

  @Override
  public Quantity published() {
    return new Quantity(value, standing, source);
  }
}
