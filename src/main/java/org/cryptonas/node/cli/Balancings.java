package org.cryptonas.node.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cryptonas.budget.Balancing;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a balancing as configurations write it. */
final class Balancings implements ITypeConverter<Balancing> {
  @Override
  public Balancing convert(String text) {
    return Arrays.stream(Balancing.values())
        .filter(balancing -> name(balancing).equals(text))
        .findFirst()
        .orElseThrow(() -> unknown(text));
  }

  private static TypeConversionException unknown(String text) {
    String names =
        Arrays.stream(Balancing.values()).map(Balancings::name).collect(Collectors.joining(", "));
    return new TypeConversionException("given '" + text + "', expected one of " + names);
  }

  private static String name(Balancing balancing) {
    return balancing.name().toLowerCase(Locale.ROOT);
  }
}
