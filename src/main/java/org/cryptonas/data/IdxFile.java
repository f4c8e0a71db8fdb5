package org.cryptonas.data;

import java.nio.file.Path;
import java.util.List;

/**
 * The content of an IDX file of unsigned bytes.
 *
 * @param path where it was read
 * @param sizes the size of each dimension, the number of images or labels first
 * @param header the bytes before the data, as in the file
 * @param data the values, last dimension innermost
 */
@SuppressWarnings("ArrayRecordComponent") // tens of megabytes: shared, never compared or changed
record IdxFile(Path path, List<Integer> sizes, byte[] header, byte[] data) {
  int count() {
    return sizes.get(0);
  }

  /** Checksum of the decompressed file: gzip's own bytes differ from one mirror to the next. */
  String sha256() {
    return new Sha256().add(this).hex();
  }
}
