package org.cryptonas.node.cli;

import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads whole numbers, and says what was given and expected where it cannot. */
final class WholeNumbers {
  private WholeNumbers() {}

  static void registerWith(CommandLine line) {
    line.registerConverter(Integer.class, text -> read(text, Integer::valueOf));
    line.registerConverter(int.class, text -> read(text, Integer::valueOf));
    line.registerConverter(Long.class, text -> read(text, Long::valueOf));
    line.registerConverter(long.class, text -> read(text, Long::valueOf));
  }

  private static <N> N read(String text, Function<String, N> parser) {
    try {
      return parser.apply(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("given '" + text + "', expected a whole number");
    }
  }
}
