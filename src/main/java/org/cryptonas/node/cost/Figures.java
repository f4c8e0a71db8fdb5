package org.cryptonas.node.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/** Figures as people read them, the same in every locale. */
final class Figures {
  private static final int THOUSAND = 1000;
  private static final double LEAST_SECONDS = 0.0005;
  private static final double MEGA = 1e6;
  private static final double MILLI = 1e-3;
  private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB", "PB");

  private Figures() {}

  /** {@code 86016} is {@code 86,016}. */
  static String whole(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Seconds in columns: always three decimals, and never 0 for what takes some time. */
  static String seconds(double seconds) {
    if (seconds == 0) {
      return "0";
    }
    return seconds < LEAST_SECONDS ? "<0.001" : String.format(Locale.ROOT, "%,.3f", seconds);
  }

  /** {@code 15896} bytes are {@code 15.9 kB}; zero is a dash, so that what costs stands out. */
  static String bytes(long bytes) {
    double number = bytes;
    int unit = 0;
    while (number >= THOUSAND && unit < UNITS.size() - 1) {
      number /= THOUSAND;
      unit++;
    }
    String digits = unit == 0 ? "" + bytes : String.format(Locale.ROOT, "%.1f", number);
    return bytes == 0 ? "-" : digits + " " + UNITS.get(unit);
  }

  /** Bits a second in Mbit/s. */
  static String megabits(double bits) {
    return Double.isInfinite(bits) ? "unlimited" : plain(bits / MEGA);
  }

  /** Seconds in milliseconds. */
  static String millis(double seconds) {
    return plain(seconds / MILLI);
  }

  private static String plain(double number) {
    return new BigDecimal(number).round(MathContext.DECIMAL32).stripTrailingZeros().toPlainString();
  }
}
