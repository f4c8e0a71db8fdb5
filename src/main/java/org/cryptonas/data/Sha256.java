package org.cryptonas.data;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over parts in order: the checksum of datasets, and of other files. */
public final class Sha256 {
  private final MessageDigest digest;

  /** Of nothing as yet. */
  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** With {@code part} behind what was added before. */
  public Sha256 add(byte[] part) {
    digest.update(part);
    return this;
  }

  Sha256 add(IdxFile file) {
    return add(file.header()).add(file.data());
  }

  /** The checksum in hexadecimal; the digest starts anew after it. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
