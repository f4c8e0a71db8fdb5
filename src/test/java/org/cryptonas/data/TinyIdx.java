package org.cryptonas.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Small IDX files made up for tests. */
final class TinyIdx {
  static final int CLASSES = 10;
  static final int SIDE = 4;
  static final int TRAINING = 60;
  static final int TEST = 20;

  private TinyIdx() {}

  /** The four files of a whole dataset. */
  static Path folder(Path folder) {
    return folder(folder, 1);
  }

  /** The four files of a whole dataset, other pixels for another seed. */
  static Path folder(Path folder, long seed) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    write(folder.resolve(IdxFolder.NAMES.get(0)), images(TRAINING, SIDE, seed));
    write(folder.resolve(IdxFolder.NAMES.get(1)), labels(TRAINING));
    write(folder.resolve(IdxFolder.NAMES.get(2)), images(TEST, SIDE, seed + 1));
    write(folder.resolve(IdxFolder.NAMES.get(3)), labels(TEST));
    return folder;
  }

  /** A published dataset of which {@link #folder(Path)} writes the files. */
  static PublishedIdx published(Path scratch) {
    IdxFolder files = IdxFolder.read(folder(scratch));
    return new PublishedIdx("Tiny", CLASSES, files.files().stream().map(IdxFile::sha256).toList());
  }

  static byte[] images(int count, int side, long seed) {
    byte[] pixels = new byte[count * side * side];
    new Random(seed).nextBytes(pixels);
    return idx(pixels, IdxKind.IMAGES.magic(), count, side, side);
  }

  static byte[] labels(int count) {
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) (i % CLASSES);
    }
    return idx(labels, IdxKind.LABELS.magic(), count);
  }

  static byte[] idx(byte[] data, int... header) {
    ByteBuffer bytes = ByteBuffer.allocate(header.length * Integer.BYTES + data.length);
    for (int number : header) {
      bytes.putInt(number);
    }
    return bytes.put(data).array();
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Path write(Path file, byte[] content) {
    return writeRaw(file, gzip(content));
  }

  static Path writeRaw(Path file, byte[] bytes) {
    try {
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
