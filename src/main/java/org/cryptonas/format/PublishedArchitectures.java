package org.cryptonas.format;

import java.util.List;
import org.cryptonas.arch.Architecture;

/**
 * The architectures CNet1, CNet2 and CNet3 that the paper's search found for CIFAR-10 and CIFAR-100
 * (Ghodsi, Veldanda, Reagen, Garg: CryptoNAS: Private Inference on a ReLU Budget, NeurIPS 2020,
 * arXiv 2006.08733; kernels, skips and widths as in the authors' public code).
 */
public final class PublishedArchitectures {
  private static final List<String> NAMES =
      List.of(
          "cnet1-cifar10",
          "cnet2-cifar10",
          "cnet3-cifar10",
          "cnet1-cifar100",
          "cnet2-cifar100",
          "cnet3-cifar100");

  private PublishedArchitectures() {}

  /** Names of all of them. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * The architecture of a name.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public static Architecture named(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "architecture %s: expected one of %s".formatted(name, String.join(", ", NAMES)));
    }
    return ArchitectureJson.read(Resource.text("published/" + name + ".json"));
  }
}
