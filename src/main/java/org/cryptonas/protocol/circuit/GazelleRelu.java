package org.cryptonas.protocol.circuit;

/**
 * The ReLU of GAZELLE (Juvekar et al., USENIX Security 2018) over a field modulo p, gate for gate
 * as its public implementation builds it on words of w wires.
 *
 * <table>
 *   <caption>AND gates, and how many they are for w = 21</caption>
 *   <tr><td>add the shares, keeping the carry</td><td>w</td><td>21</td></tr>
 *   <tr><td>subtract p</td><td>w</td><td>21</td></tr>
 *   <tr><td>carried out, or at least p</td><td>1</td><td>1</td></tr>
 *   <tr><td>choose sum or difference</td><td>w</td><td>21</td></tr>
 *   <tr><td>compare with p/2 by subtracting</td><td>w</td><td>21</td></tr>
 *   <tr><td>choose the larger</td><td>w</td><td>21</td></tr>
 *   <tr><td>add the server's mask and reduce, as the shares</td><td>3w + 1</td><td>64</td></tr>
 *   <tr><td>together</td><td>8w + 2</td><td>170</td></tr>
 * </table>
 *
 * <p>The circuit puts out (max(v, p/2) + mask) modulo p, p/2 rounded down, for the value v that two
 * shares below p add up to. That is a ReLU of x in -p/2 ... p/2 if v = x + p/2: the server adds p/2
 * to its own share and takes it from its own mask, which costs nothing.
 *
 * <p>The OR is needed where w is no more than the bits of p. With a wire to spare (the published w
 * = 21 and p of 20 bits) the sum never carries out; the gate is built and paid all the same.
 */
public final class GazelleRelu {
  private final CircuitBuilder gates = new CircuitBuilder();
  private final Arithmetic words = new Arithmetic(gates);
  private final int width;
  private final Word modulus;
  private final Word half;

  private GazelleRelu(FieldModulus modulus, int width) {
    this.width = width;
    this.modulus = gates.constant(modulus.value(), width);
    half = gates.constant(modulus.half(), width);
  }

  /**
   * The circuit on words of {@code width} wires.
   *
   * @throws IllegalArgumentException where a field element does not fit, or more than 64 wires are
   *     asked for
   */
  public static Circuit of(FieldModulus modulus, int width) {
    if (width < modulus.bits() || width > Long.SIZE) {
      throw new IllegalArgumentException(
          "%d wires a share: expected %d to %d over %s"
              .formatted(width, modulus.bits(), Long.SIZE, modulus));
    }
    return new GazelleRelu(modulus, width).circuit();
  }

  private Circuit circuit() {
    Word client = gates.input(width);
    Word server = gates.input(width);
    Word mask = gates.input(width);
    return gates.build(addModulo(rectified(addModulo(client, server)), mask));
  }

  private Word addModulo(Word left, Word right) {
    Sum sum = words.addKeepingCarry(left, right);
    Sum reduced = words.subtractKeepingCarry(sum.bits(), modulus);
    Wire atLeastModulus = gates.or(sum.carry(), reduced.carry());
    return words.mux(atLeastModulus, sum.bits(), reduced.bits());
  }

  /** The larger of the value and p/2. */
  private Word rectified(Word value) {
    Wire halfIsLarger = words.subtractKeepingCarry(half, value).carry();
    return words.mux(halfIsLarger, value, half);
  }
}
