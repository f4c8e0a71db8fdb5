package org.cryptonas.policy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The bytes of a saved policy, big-endian: {@code CNPY}, a byte with the version of the layout, the
 * owner's description in {@linkplain DataOutput#writeUTF modified UTF-8}, what the owner writes,
 * and the CRC-32C of all that.
 */
final class SavedPolicy {
  private static final int MAGIC = 0x434e5059;
  private static final int LAYOUT = 1;

  /** Writes a part of what is saved. */
  interface Writer {
    void write(DataOutput out) throws IOException;
  }

  /** Takes a part of what was saved. */
  interface Reader {
    void read(DataInput in) throws IOException;
  }

  private SavedPolicy() {}

  /** The bytes of a policy that describes itself as {@code owner}. */
  static byte[] bytes(String owner, Writer content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      out.writeInt(MAGIC);
      out.writeByte(LAYOUT);
      out.writeUTF(owner);
      content.write(out);
      out.writeInt(checksum(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is written but memory
    }
    return bytes.toByteArray();
  }

  /**
   * Hands what was saved to {@code content}, which is not asked before all is known to be whole and
   * of this owner.
   *
   * @throws IllegalArgumentException when it is damaged, or of another policy; nothing was read
   */
  static void read(byte[] saved, String owner, Reader content) {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(whole(saved)));
    try {
      require("layout", Integer.toString(in.readUnsignedByte()), Integer.toString(LAYOUT));
      require("policy", in.readUTF(), owner);
      content.read(in);
    } catch (IOException e) {
      throw new IllegalArgumentException("saved policy cannot be read: " + e.getMessage(), e);
    }
  }

  /** What lies between the magic number and the checksum, if both are right. */
  private static byte[] whole(byte[] saved) {
    int end = saved.length - Integer.BYTES;
    if (end <= Integer.BYTES || ByteBuffer.wrap(saved).getInt() != MAGIC) {
      throw new IllegalArgumentException(
          "%d bytes that are no saved policy".formatted(saved.length));
    }
    if (ByteBuffer.wrap(saved).getInt(end) != checksum(Arrays.copyOf(saved, end))) {
      throw new IllegalArgumentException(
          "saved policy of %d bytes is damaged: its checksum is wrong".formatted(saved.length));
    }
    return Arrays.copyOfRange(saved, Integer.BYTES, end);
  }

  private static void require(String what, String found, String expected) {
    if (!found.equals(expected)) {
      throw new IllegalArgumentException(
          "saved policy has %s '%s', expected '%s'".formatted(what, found, expected));
    }
  }

  private static int checksum(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    return (int) checksum.getValue();
  }
}
