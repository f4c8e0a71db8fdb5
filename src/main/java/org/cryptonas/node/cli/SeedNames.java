package org.cryptonas.node.cli;

import org.cryptonas.node.session.SeedNode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code HOST:PORT} of a management port. */
final class SeedNames implements ITypeConverter<SeedNode> {
  @Override
  public SeedNode convert(String text) {
    try {
      return SeedNode.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
