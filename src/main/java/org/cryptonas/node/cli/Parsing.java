package org.cryptonas.node.cli;

import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a value by a parser that refuses what it cannot read: then the command line is misused. */
abstract class Parsing<T> implements ITypeConverter<T> {
  private final Function<String, T> parser;

  /**
   * A converter.
   *
   * @param parser throws {@link IllegalArgumentException} with what was given and expected
   */
  Parsing(Function<String, T> parser) {
    this.parser = parser;
  }

  @Override
  public final T convert(String text) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
