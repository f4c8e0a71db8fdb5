package org.cryptonas.node.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cryptonas.arch.ImageShape;

/** Reads the shape of an image: {@code 3x32x32} is channels, height, width. */
final class ImageShapes extends Parsing<ImageShape> {
  private static final Pattern SHAPE = Pattern.compile("(\\d{1,6})x(\\d{1,6})x(\\d{1,6})");

  ImageShapes() {
    super(ImageShapes::parse);
  }

  private static ImageShape parse(String text) {
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      throw new IllegalArgumentException(
          "given '" + text + "', expected channels x height x width such as 3x32x32");
    }
    return new ImageShape(number(shape, 1), number(shape, 2), number(shape, 3));
  }

  private static int number(Matcher shape, int group) {
    return Integer.parseInt(shape.group(group));
  }
}
