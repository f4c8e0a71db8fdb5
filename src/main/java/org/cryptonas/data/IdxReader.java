package org.cryptonas.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads an IDX file (the format of MNIST) in gzip, strictly: a file that is shorter or longer than
 * its header says, or damaged, is refused with a {@link DatasetException} of one line.
 *
 * <p>Format: a magic number, the size of each dimension as a big-endian int, then the values.
 */
final class IdxReader {
  private static final int BUFFER_BYTES = 1 << 16;

  /** Deflate packs at most 1,032 bytes into one (zlib's technical notes). */
  private static final long MOST_DEFLATED = 1_032;

  private final Path path;
  private final IdxKind kind;

  private IdxReader(Path path, IdxKind kind) {
    this.path = path;
    this.kind = kind;
  }

  /** Reads the whole of {@code path}. */
  static IdxFile read(Path path, IdxKind kind) {
    return new IdxReader(path, kind).read();
  }

  private IdxFile read() {
    try (InputStream file = Files.newInputStream(path);
        InputStream in = new GZIPInputStream(file, BUFFER_BYTES)) {
      return read(in);
    } catch (NoSuchFileException e) {
      throw refused("no such file, expected %s as IDX in gzip".formatted(kind.noun()), e);
    } catch (EOFException e) {
      throw refused("truncated: the gzip stream has no end", e);
    } catch (ZipException e) {
      throw refused(
          "damaged, or no gzip (%s), expected %s as IDX in gzip"
              .formatted(e.getMessage(), kind.noun()),
          e);
    } catch (IOException e) {
      throw refused("cannot be read (%s)".formatted(e), e);
    }
  }

  private IdxFile read(InputStream in) throws IOException {
    byte[] header = new byte[Integer.BYTES * (1 + kind.dimensions())];
    int found = fill(in, header);
    if (found < header.length) {
      throw refused("truncated: %d bytes, expected a header of %d".formatted(found, header.length));
    }
    List<Integer> sizes = sizes(header);
    byte[] data = new byte[length(sizes)];
    requireFilled(data, fill(in, data));
    requireEnd(in, data.length);
    return new IdxFile(path, sizes, header, data);
  }

  private List<Integer> sizes(byte[] header) {
    ByteBuffer ints = ByteBuffer.wrap(header);
    int magic = ints.getInt();
    if (magic != kind.magic()) {
      throw refused(
          "starts with %08x, expected %08x, the mark of IDX %s"
              .formatted(magic, kind.magic(), kind.noun()));
    }
    List<Integer> sizes =
        IntStream.range(0, kind.dimensions()).mapToObj(i -> ints.getInt()).toList();
    if (sizes.stream().anyMatch(size -> size < 1)) {
      throw refused("its header says sizes %s, expected at least 1 each".formatted(sizes));
    }
    return sizes;
  }

  /** Number of values, refused before memory is taken for more than the file can hold. */
  private int length(List<Integer> sizes) throws IOException {
    long most = Math.min(Files.size(path) * MOST_DEFLATED, Integer.MAX_VALUE - Long.BYTES);
    long length = 1;
    for (int size : sizes) {
      length *= size;
      if (length > most) {
        throw refused(
            "its header says sizes %s, more than its %d bytes can hold: truncated or garbled"
                .formatted(sizes, Files.size(path)));
      }
    }
    return (int) length;
  }

  private void requireFilled(byte[] data, int found) {
    if (found < data.length) {
      throw refused(
          "truncated: %d bytes of %s, expected %d".formatted(found, kind.noun(), data.length));
    }
  }

  private void requireEnd(InputStream in, int expected) throws IOException {
    if (in.read() >= 0) {
      throw refused(
          "too long: its header says %d bytes of %s, and more follow"
              .formatted(expected, kind.noun()));
    }
  }

  /** How many bytes there were; a gzip stream cut short counts like content that is short. */
  private static int fill(InputStream in, byte[] into) throws IOException {
    int filled = 0;
    try {
      int read = in.read(into, 0, into.length);
      while (read > 0) {
        filled += read;
        read = in.read(into, filled, into.length - filled);
      }
    } catch (EOFException cutShort) {
      return filled;
    }
    return filled;
  }

  private DatasetException refused(String reason) {
    return new DatasetException(path + ": " + reason);
  }

  private DatasetException refused(String reason, Throwable cause) {
    return new DatasetException(path + ": " + reason, cause);
  }
}
