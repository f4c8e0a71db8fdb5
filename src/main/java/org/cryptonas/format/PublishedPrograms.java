package org.cryptonas.format;

import java.util.List;
import org.cryptonas.protocol.program.Program;

/**
 * Networks that protocols' papers and logs report on, as {@linkplain ProgramCsv programs}. The
 * files say where each comes from and how it is meant.
 */
public final class PublishedPrograms {
  private static final List<String> NAMES =
      List.of(
          "resnet32-cifar10",
          "resnet18-tinyimagenet",
          "minionn-cifar10",
          "resnet50-imagenet",
          "squeezenet-imagenet",
          "densenet121-imagenet");

  private PublishedPrograms() {}

  /** Names of all of them. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * The program of a name.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public static Program named(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "network %s: expected one of %s".formatted(name, String.join(", ", NAMES)));
    }
    return ProgramCsv.read(Resource.text("programs/" + name + ".csv"));
  }
}
