package org.cryptonas.policy;

import ai.djl.ndarray.NDArray;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/** A vector of floats as a part of a saved policy: their number, and their bits. */
final class SavedArray {
  private SavedArray() {}

  static void write(NDArray vector, DataOutput out) throws IOException {
    float[] values = vector.toFloatArray();
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
    bytes.asFloatBuffer().put(values);
    out.writeInt(values.length);
    out.write(bytes.array());
  }

  /** Changes {@code vector} in place. */
  static void read(NDArray vector, DataInput in) throws IOException {
    int count = in.readInt();
    if (count != vector.size()) {
      throw new IOException("%d values, expected %d".formatted(count, vector.size()));
    }
    byte[] bytes = new byte[Float.BYTES * count];
    in.readFully(bytes);
    float[] values = new float[count];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
    vector.set(FloatBuffer.wrap(values));
  }
}
