package org.cryptonas.protocol.delphi;

import static org.cryptonas.protocol.cost.Standing.FITTED;
import static org.cryptonas.protocol.cost.Standing.MEASURED;

import java.util.Map;
import org.cryptonas.protocol.cost.Operation;
import org.cryptonas.protocol.cost.Quantity;

/**
 * Seconds that DELPHI's operations took on an EPYC 7502: garbled circuits on all its threads, the
 * homomorphic encryption of a layer on one.
 */
final class DelphiTimes {
  private static final double MICROS = 1e-6;
  private static final double MILLIS = 1e-3;
  private static final int RELU_ANDS = 288;
  private static final int RELU_WIRES = 42;

  static final Map<Operation, Quantity> EPYC_7502 =
      Map.ofEntries(
          Map.entry(Operation.GARBLE_AND, perRelu(30.5, RELU_ANDS, "garbling")),
          Map.entry(Operation.PREPARE_LABELS, perRelu(7.6, RELU_WIRES, "label encoding")),
          Map.entry(Operation.EVALUATE_AND, perRelu(18.3, RELU_ANDS, "evaluation")),
          Map.entry(Operation.ENCODE_LABEL, perRelu(3.5, RELU_WIRES, "online label encoding")),
          Map.entry(Operation.CIPHERTEXT_MULTIPLY, fitted(2.49 * MILLIS, "16 layer shapes")),
          Map.entry(Operation.CIPHERTEXT_ROTATE, fitted(4.43 * MILLIS, "16 layer shapes")),
          Map.entry(Operation.ENCRYPT, fitted(4.4 * MILLIS, "96 convolutions")),
          Map.entry(Operation.DECRYPT, fitted(2.24 * MILLIS, "96 convolutions")),
          Map.entry(Operation.PLAINTEXT_CONVOLUTION, fitted(6.87 * MILLIS, "12 layer shapes")),
          Map.entry(Operation.PLAINTEXT_MAC, fitted(0.194e-9, "12 layer shapes")));

  private DelphiTimes() {}

  private static Quantity perRelu(double micros, int units, String what) {
    String source = "%s us of %s a ReLU, published runs, all threads".formatted(micros, what);
    return new Quantity(micros * MICROS / units, MEASURED, source);
  }

  private static Quantity fitted(double seconds, String over) {
    return new Quantity(seconds, FITTED, "least squares over %s of published runs".formatted(over));
  }
}
