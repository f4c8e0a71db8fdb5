package org.cryptonas.search.weights;

import java.io.IOException;

/** Weight files by content hash. Used by several threads at a time. */
public interface WeightStore {
  /**
   * Keeps a file.
   *
   * @return SHA-256 of the bytes, hexadecimal
   */
  String put(byte[] bytes) throws IOException;

  /**
   * The file of that hash.
   *
   * @throws IOException when it is not there, or is not what the hash says
   */
  byte[] get(String hash) throws IOException;
}
