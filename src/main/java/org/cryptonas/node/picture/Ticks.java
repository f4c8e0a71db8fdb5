package org.cryptonas.node.picture;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Round numbers along an axis: 1, 2 or 5 times a power of ten apart (Heckbert, "Nice numbers for
 * graph labels", Graphics Gems, 1990).
 *
 * @param start first of them, in steps
 * @param count how many there are, at least 2
 * @param step distance between them, above 0
 */
record Ticks(long start, int count, double step) {
  private static final double MARGIN = 0.025;

  /** How wide an axis around a single value is, as a share of the value. */
  private static final double WIDTH_OF_ONE = 0.2;

  private static final double ROUNDING = 1e-9;
  private static final List<String> SUFFIXES = List.of("", "K", "M", "G", "T");
  private static final int THOUSAND = 1000;
  private static final double SUFFIX_FROM = 1e4;

  /**
   * Ticks that reach around values with a small margin.
   *
   * @param least smallest value
   * @param most largest value
   * @param intervals about how many steps there should be
   */
  static Ticks around(double least, double most, int intervals) {
    double range = most - least;
    if (range <= 0) {
      double width = Math.max(Math.abs(most) * WIDTH_OF_ONE, ROUNDING);
      return around(most - width / 2, most + width / 2, intervals);
    }
    double step = nice((1 + 2 * MARGIN) * range / intervals);
    double from = least - MARGIN * range;
    double low = least >= 0 ? Math.max(0, from) : from; // costs and accuracies start at 0
    long first = (long) Math.floor(low / step + ROUNDING);
    long last = (long) Math.ceil((most + MARGIN * range) / step - ROUNDING);
    return new Ticks(first, Math.toIntExact(last - first + 1), step);
  }

  double first() {
    return start * step;
  }

  double last() {
    return (start + count - 1) * step;
  }

  List<Double> values() {
    return IntStream.range(0, count).mapToObj(i -> (start + i) * step).toList();
  }

  /** Where a value lies between the first and the last tick: from 0 to 1. */
  double share(double value) {
    return (value - first()) / (last() - first());
  }

  /** A tick's number, with as many decimals as tell ticks apart. */
  String text(double value) {
    int thousands = thousands();
    double scale = Math.pow(THOUSAND, thousands);
    String number = String.format(Locale.ROOT, "%." + decimals(step / scale) + "f", value / scale);
    return value == 0 ? "0" : number + SUFFIXES.get(thousands);
  }

  private int thousands() {
    double largest = Math.max(Math.abs(first()), Math.abs(last()));
    int thousands = 0;
    while (largest >= SUFFIX_FROM && thousands < SUFFIXES.size() - 1) {
      largest /= THOUSAND;
      thousands++;
    }
    return thousands;
  }

  private static int decimals(double step) {
    return (int) Math.max(0, -Math.floor(Math.log10(step) + ROUNDING));
  }

  /** The round number nearest to {@code rough}. */
  private static double nice(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double fraction = rough / power;
    double nice = fraction < 1.5 ? 1 : fraction < 3 ? 2 : fraction < 7 ? 5 : 10;
    return nice * power;
  }
}
