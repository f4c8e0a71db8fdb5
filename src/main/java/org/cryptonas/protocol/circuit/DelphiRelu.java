package org.cryptonas.protocol.circuit;

/**
 * The ReLU of DELPHI (Mishra et al., USENIX Security 2020) over a field modulo p, gate for gate as
 * its public implementation builds it on words of n = ceil(log2 p) + 1 wires, one more than a field
 * element needs, so that adding two elements carries nothing out.
 *
 * <table>
 *   <caption>AND gates, and how many they are for p = 2061584302081 (n = 42)</caption>
 *   <tr><td>add the shares</td><td>n - 1</td><td>41</td></tr>
 *   <tr><td>reduce modulo p: add 2^n - p, and choose by the carry</td><td>2n</td><td>84</td></tr>
 *   <tr><td>add -(p/2), whose trailing zeros cost nothing: the sign</td><td>n - 1 - 36</td>
 *   <td>5</td></tr>
 *   <tr><td>rectify, either all bits or {@linkplain SixClamp clamped at 6}</td>
 *   <td>n or 33</td><td>42 or 33</td></tr>
 *   <tr><td>add the server's mask</td><td>n - 1</td><td>41</td></tr>
 *   <tr><td>reduce modulo p</td><td>2n</td><td>84</td></tr>
 *   <tr><td>together</td><td></td><td>297 or 288</td></tr>
 * </table>
 *
 * <p>Positive is what lies <em>below</em> p/2 rounded down. So p/2 rounded down itself, the largest
 * of the (p - 1)/2 positive numbers, is rectified to 0 as in that implementation.
 *
 * <p>The inputs must be below p; the output is (relu(x) + mask) modulo p.
 */
public final class DelphiRelu {
  private final CircuitBuilder gates = new CircuitBuilder();
  private final Arithmetic words = new Arithmetic(gates);
  private final FieldModulus modulus;
  private final int width;

  private DelphiRelu(FieldModulus modulus) {
    this.modulus = modulus;
    width = modulus.bits() + 1;
  }

  /**
   * The circuit that rectifies and clamps at 6 in fixed point.
   *
   * @throws IllegalArgumentException where a share has fewer bits than the clamp keeps
   */
  public static Circuit clamped(FieldModulus modulus, int fractionBits) {
    DelphiRelu relu = new DelphiRelu(modulus);
    SixClamp clamp = new SixClamp(relu.gates, fractionBits);
    clamp.requireFitting(modulus, relu.width);
    return relu.circuit(clamp::rectified);
  }

  /** The circuit that rectifies only: all bits are selected in the place of the clamp. */
  public static Circuit plain(FieldModulus modulus) {
    DelphiRelu relu = new DelphiRelu(modulus);
    return relu.circuit(relu.words::select);
  }

  private Circuit circuit(Rectifier rectifier) {
    Word client = gates.input(width);
    Word server = gates.input(width);
    Word mask = gates.input(width);
    Word value = addModulo(client, server);
    Word result = rectifier.rectified(positive(value), value);
    return gates.build(addModulo(result, mask));
  }

  private Word addModulo(Word left, Word right) {
    Word sum = words.add(left, right);
    Sum reduced = words.addKeepingCarry(sum, gates.constant(-modulus.value(), width));
    return words.mux(reduced.carry(), sum, reduced.bits());
  }

  /** The sign of the value less p/2, in two's complement. */
  private Wire positive(Word value) {
    return words.addKnown(value, -modulus.half()).top();
  }

  /** What becomes of a value once its sign is known. */
  @FunctionalInterface
  private interface Rectifier {
    Word rectified(Wire positive, Word value);
  }
}
