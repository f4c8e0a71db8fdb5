package org.cryptonas.protocol.circuit;

/**
 * A ReLU over the ring of integers modulo 2^l in two's complement, as MiniONN needs it (Liu et al.,
 * CCS 2017: add the shares, compare with 0, choose, and subtract the server's random number).
 * MiniONN's own circuit is not public; this is the plainest one that does so.
 *
 * <table>
 *   <caption>AND gates, and how many they are for l = 32</caption>
 *   <tr><td>add the shares</td><td>l - 1</td><td>31</td></tr>
 *   <tr><td>keep all bits but the sign unless that is set</td><td>l - 1</td><td>31</td></tr>
 *   <tr><td>subtract the server's random number</td><td>l - 1</td><td>31</td></tr>
 *   <tr><td>together</td><td>3(l - 1)</td><td>93</td></tr>
 * </table>
 *
 * <p>The output is (relu(x) - mask) modulo 2^l.
 */
public final class MinionnRelu {
  private final CircuitBuilder gates = new CircuitBuilder();
  private final Arithmetic words = new Arithmetic(gates);
  private final int ringBits;

  private MinionnRelu(int ringBits) {
    this.ringBits = ringBits;
  }

  /**
   * The circuit over the ring modulo 2^{@code ringBits}.
   *
   * @throws IllegalArgumentException unless there are 2 to 64 bits
   */
  public static Circuit over(int ringBits) {
    if (ringBits < 2 || ringBits > Long.SIZE) {
      throw new IllegalArgumentException(
          "ring modulo 2^%d: expected 2 to %d bits".formatted(ringBits, Long.SIZE));
    }
    return new MinionnRelu(ringBits).circuit();
  }

  private Circuit circuit() {
    Word client = gates.input(ringBits);
    Word server = gates.input(ringBits);
    Word mask = gates.input(ringBits);
    return gates.build(words.subtract(rectified(words.add(client, server)), mask));
  }

  private Word rectified(Word value) {
    Word magnitude = value.low(ringBits - 1);
    return words.select(gates.not(value.top()), magnitude).below(gates.constant(false));
  }
}
