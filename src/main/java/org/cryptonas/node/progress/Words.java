package org.cryptonas.node.progress;

import java.util.Locale;

/** Figures as people read them, the same in every locale. */
public final class Words {
  private static final int SECONDS_A_MINUTE = 60;
  private static final int SECONDS_AN_HOUR = 3600;

  private Words() {}

  /** {@code 0.8734} is {@code 87.34 %}. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  /** {@code 75} is {@code 1:15}, and {@code 3675} is {@code 1:01:15}. */
  public static String clock(double seconds) {
    long whole = Math.round(seconds);
    long minutes = whole % SECONDS_AN_HOUR / SECONDS_A_MINUTE;
    long rest = whole % SECONDS_A_MINUTE;
    return whole < SECONDS_AN_HOUR
        ? String.format(Locale.ROOT, "%d:%02d", minutes, rest)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / SECONDS_AN_HOUR, minutes, rest);
  }

  /** {@code 1} of a thing is {@code 1 thing}; {@code 2} are {@code 2 things}. */
  static String count(long number, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
  }
}
