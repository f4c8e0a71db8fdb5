package org.cryptonas.node.picture;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A logarithmic scale from one power of ten to another.
 *
 * @param lowest exponent of the least
 * @param highest exponent of the greatest, above lowest
 */
record Decades(int lowest, int highest) {
  private static final int BASE = 10;

  /** Powers of ten around values above 0, with none of them on the lower edge. */
  static Decades around(DoubleStream values) {
    double[] all = values.sorted().toArray();
    if (all.length == 0) {
      return new Decades(-1, 0);
    }
    int lowest = (int) Math.ceil(Math.log10(all[0])) - 1;
    int highest = (int) Math.ceil(Math.log10(all[all.length - 1]));
    return new Decades(lowest, Math.max(highest, lowest + 1));
  }

  /** Where a value above 0 lies: 0 at the lowest power, 1 at the highest. */
  double share(double value) {
    return (Math.log10(value) - lowest) / (highest - lowest);
  }

  /** The powers of ten, least first. */
  List<Double> powers() {
    return IntStream.rangeClosed(lowest, highest).mapToObj(at -> Math.pow(BASE, at)).toList();
  }
}
