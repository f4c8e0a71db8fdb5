package org.cryptonas.protocol.cost;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What parties compute. A machine says how long one unit of each takes. */
public enum Operation {
  /** Garble one AND gate. */
  GARBLE_AND("garbleAnd", false),
  /** Evaluate one garbled AND gate. */
  EVALUATE_AND("evaluateAnd", false),
  /** Make both labels of a wire ready for a transfer. */
  PREPARE_LABELS("prepareLabels", false),
  /** Pick the label of a wire whose value is known. */
  ENCODE_LABEL("encodeLabel", false),
  /** One transfer of an oblivious-transfer extension. */
  OBLIVIOUS_TRANSFER("obliviousTransfer", false),
  /** One public-key transfer that an extension starts from. */
  BASE_OBLIVIOUS_TRANSFER("baseObliviousTransfer", false),
  /** Multiply a ciphertext by a plaintext and add it up. */
  CIPHERTEXT_MULTIPLY("ciphertextMultiply", true),
  /**
   * Rotate a ciphertext's slots; a unit is one key switch, of which a rotation may need several.
   */
  CIPHERTEXT_ROTATE("ciphertextRotate", true),
  ENCRYPT("encrypt", true),
  DECRYPT("decrypt", true),
  /** Mask a ciphertext of results and make it ready to be sent. */
  MASK_CIPHERTEXT("maskCiphertext", true),
  /** One multiply-accumulate operation inside many at once, under encryption. */
  TRIPLET_MAC("tripletMac", true),
  /** Cut a shared value's fraction back to its length. */
  TRUNCATE("truncate", false),
  /** One multiply-accumulate operation on plain values. */
  PLAINTEXT_MAC("plaintextMac", false),
  /** Run one convolution on plain values, whatever its size. */
  PLAINTEXT_CONVOLUTION("plaintextConvolution", false);

  private final String label;
  private final boolean homomorphic;

  Operation(String label, boolean homomorphic) {
    this.label = label;
    this.homomorphic = homomorphic;
  }

  /**
   * The operation of a label.
   *
   * @throws IllegalArgumentException when there is none; the message lists those there are
   */
  public static Operation labelled(String label) {
    return Arrays.stream(values())
        .filter(operation -> operation.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "operation '%s' given, expected one of %s".formatted(label, labels())));
  }

  private static String labels() {
    return Arrays.stream(values()).map(Operation::label).collect(Collectors.joining(", "));
  }

  /** Name in documents. */
  public String label() {
    return label;
  }

  /**
   * Whether it belongs to homomorphic encryption, whose layers do not wait for each other and may
   * run side by side.
   */
  public boolean homomorphic() {
    return homomorphic;
  }
}
