package org.cryptonas.node.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cryptonas.arch.ImageShape;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the shape of an image: {@code 3x32x32} is channels, height, width. */
final class ImageShapes implements ITypeConverter<ImageShape> {
  private static final Pattern SHAPE = Pattern.compile("(\\d{1,6})x(\\d{1,6})x(\\d{1,6})");

  @Override
  public ImageShape convert(String text) {
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      throw new TypeConversionException(
          "given '" + text + "', expected channels x height x width such as 3x32x32");
    }
    try {
      return new ImageShape(number(shape, 1), number(shape, 2), number(shape, 3));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static int number(Matcher shape, int group) {
    return Integer.parseInt(shape.group(group));
  }
}
