package org.cryptonas.protocol;

import static org.cryptonas.protocol.cost.Standing.FITTED;
import static org.cryptonas.protocol.cost.Standing.MEASURED;

import java.util.List;
import java.util.Map;
import org.cryptonas.protocol.cost.Machine;
import org.cryptonas.protocol.cost.Operation;
import org.cryptonas.protocol.cost.Parties;
import org.cryptonas.protocol.cost.Quantity;

/** Machines whose speed at each operation is known from published runs. */
public final class Machines {
  private static final double MICROS = 1e-6;
  private static final double MILLIS = 1e-3;
  private static final int RELU_ANDS = 288;
  private static final int RELU_WIRES = 42;

  /**
   * A server processor. Garbled circuits ran on all its threads, the homomorphic encryption of a
   * layer on one, layers one after another.
   */
  public static final Machine EPYC_7502 =
      new Machine(
          "epyc-7502",
          Map.ofEntries(
              seconds(Operation.GARBLE_AND, perRelu(30.5, RELU_ANDS, "garbling")),
              seconds(Operation.PREPARE_LABELS, perRelu(7.6, RELU_WIRES, "label encoding")),
              seconds(Operation.EVALUATE_AND, perRelu(18.3, RELU_ANDS, "evaluation")),
              seconds(Operation.ENCODE_LABEL, perRelu(3.5, RELU_WIRES, "online label encoding")),
              seconds(Operation.CIPHERTEXT_MULTIPLY, fitted(2.49 * MILLIS, "16 layer shapes")),
              seconds(Operation.CIPHERTEXT_ROTATE, fitted(4.43 * MILLIS, "16 layer shapes")),
              seconds(Operation.ENCRYPT, fitted(4.4 * MILLIS, "96 convolutions")),
              seconds(Operation.DECRYPT, fitted(2.24 * MILLIS, "96 convolutions")),
              seconds(Operation.PLAINTEXT_CONVOLUTION, fitted(6.87 * MILLIS, "12 layer shapes")),
              seconds(Operation.PLAINTEXT_MAC, fitted(0.194e-9, "12 layer shapes"))),
          1);

  private static final List<Machine> ALL = List.of(EPYC_7502);

  private Machines() {}

  /** Both parties on the machine of the published runs. */
  public static Parties published() {
    return new Parties(EPYC_7502, EPYC_7502);
  }

  /**
   * The machine of a name.
   *
   * @throws IllegalArgumentException when there is none of that name; the message lists those there
   *     are
   */
  public static Machine named(String name) {
    return Named.find("machine", ALL, Machine::name, name);
  }

  private static Map.Entry<Operation, Quantity> seconds(Operation operation, Quantity each) {
    return Map.entry(operation, each);
  }

  private static Quantity perRelu(double micros, int units, String what) {
    String source = "%s us of %s a ReLU, published runs, all threads".formatted(micros, what);
    return new Quantity(micros * MICROS / units, MEASURED, source);
  }

  private static Quantity fitted(double seconds, String over) {
    return new Quantity(seconds, FITTED, "least squares over %s of published runs".formatted(over));
  }
}
