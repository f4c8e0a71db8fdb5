package org.cryptonas.search.settings;

/** Bounds of single options; a violation names the option, what was given and what was expected. */
final class Bounds {
  private Bounds() {}

  static void atLeast(double least, String option, double given) {
    require(given >= least, option, given, "at least " + plain(least));
  }

  static void moreThan(double bound, String option, double given) {
    require(given > bound, option, given, "more than " + plain(bound));
  }

  static void require(boolean holds, String option, double given, String expected) {
    if (!holds) {
      throw new IllegalArgumentException(
          "%s %s given, expected %s".formatted(option, plain(given), expected));
    }
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }
}
