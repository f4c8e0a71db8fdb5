package org.cryptonas.data;

import java.nio.file.Path;

/** Labels as unsigned bytes. */
final class Labels {
  private Labels() {}

  /** Refuses labels that name no class. */
  static void requireClasses(Path file, byte[] labels, int classes) {
    for (int i = 0; i < labels.length; i++) {
      int label = Byte.toUnsignedInt(labels[i]);
      if (label >= classes) {
        throw new DatasetException(
            "%s: label %d of image %d, expected 0 to %d".formatted(file, label, i, classes - 1));
      }
    }
  }
}
