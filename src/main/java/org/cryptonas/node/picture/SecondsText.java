package org.cryptonas.node.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/** Seconds as pictures write them. */
public final class SecondsText {
  private static final MathContext DIGITS = new MathContext(3);
  private static final List<String> UNITS = List.of("ns", "µs", "ms", "s");
  private static final int THOUSAND = 1000;
  private static final double NANOS = 1e9;

  private SecondsText() {}

  /** {@code 1234.5} is {@code 1230}, {@code 0.00012345} is {@code 0.000123}. */
  public static String significant(double seconds) {
    BigDecimal rounded = new BigDecimal(seconds).round(DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /**
   * A power of ten with its unit: {@code 0.001} is {@code 1 ms}, {@code 1000} is {@code 1,000 s}.
   */
  static String withUnit(double seconds) {
    double number = seconds * NANOS;
    int unit = 0;
    while (Math.round(number) >= THOUSAND && unit < UNITS.size() - 1) {
      number /= THOUSAND;
      unit++;
    }
    return String.format(Locale.ROOT, "%,d %s", Math.round(number), UNITS.get(unit));
  }
}
