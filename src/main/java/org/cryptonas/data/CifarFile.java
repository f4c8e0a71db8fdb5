package org.cryptonas.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * One file of a CIFAR dataset, whole.
 *
 * @param path where it was read
 * @param layout what its records look like
 * @param content the bytes, as in the file
 */
@SuppressWarnings("ArrayRecordComponent") // tens of megabytes: shared, never compared or changed
record CifarFile(Path path, CifarLayout layout, byte[] content) {
  /** Reads a file that must hold exactly so many records. */
  static CifarFile read(Path path, CifarLayout layout, int records) {
    long expected = (long) records * layout.recordBytes();
    try {
      long found = Files.size(path);
      if (found != expected) {
        throw new DatasetException(
            "%s: %d bytes, expected %d (%d records of %d)"
                .formatted(path, found, expected, records, layout.recordBytes()));
      }
      return new CifarFile(path, layout, Files.readAllBytes(path));
    } catch (NoSuchFileException e) {
      throw new DatasetException(
          "%s: no such file, expected %d records of %s".formatted(path, records, layout.name()), e);
    } catch (IOException e) {
      throw new DatasetException("%s: cannot be read (%s)".formatted(path, e), e);
    }
  }

  int count() {
    return content.length / layout.recordBytes();
  }

  /** The classes, one byte an image; a label that is no class is refused. */
  byte[] labels() {
    byte[] labels = new byte[count()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = content[i * layout.recordBytes() + layout.labelBytes() - 1];
    }
    Labels.requireClasses(path, labels, layout.classes());
    return labels;
  }

  /** Writes the pixels with the channels innermost, as {@link Images} has them. */
  void copyPixels(byte[] into, int offset) {
    int plane = layout.planeBytes();
    int to = offset;
    for (int i = 0; i < count(); i++) {
      int from = i * layout.recordBytes() + layout.labelBytes();
      for (int pixel = 0; pixel < plane; pixel++) {
        for (int channel = 0; channel < CifarLayout.CHANNELS; channel++) {
          into[to++] = content[from + channel * plane + pixel];
        }
      }
    }
  }
}
