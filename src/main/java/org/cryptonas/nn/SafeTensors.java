package org.cryptonas.nn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Weights as a safetensors file: 8 bytes little-endian length of a JSON header, the header, the
 * values as little-endian 32-bit floats. Each weight is an entry under its name; trainable ones
 * first, then running statistics, each in order of offset. Equal weights give equal bytes.
 *
 * <p>Not DJL's encoding of a list of arrays: that one's order is not part of its contract, needs
 * the engine to read a file, and takes a header at its word.
 */
public final class SafeTensors {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ALIGNMENT = 8;
  private static final String SUMMARY = "__metadata__";

  private SafeTensors() {}

  /** The bytes of the file. */
  public static byte[] bytes(Weights weights) {
    byte[] header = header(weights.layout());
    int values = weights.trainable().length + weights.statistics().length;
    ByteBuffer file =
        ByteBuffer.allocate(Math.addExact(Long.BYTES + header.length, values * Float.BYTES))
            .order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(header.length).put(header);
    put(file, weights.trainable());
    put(file, weights.statistics());
    return file.array();
  }

  /**
   * The weights in a file.
   *
   * @throws IOException when the file is not whole, not safetensors, or not of {@code layout}
   */
  public static Weights read(byte[] bytes, WeightLayout layout) throws IOException {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    byte[] expected = header(layout);
    byte[] found = readHeader(file);
    if (!Arrays.equals(found, expected)) {
      throw new IOException(difference(found, expected));
    }
    int values = layout.trainableSize() + layout.statisticsSize();
    if (file.remaining() != values * Float.BYTES) {
      throw new IOException(
          "weights file has %d bytes of values, expected %d: it is not whole"
              .formatted(file.remaining(), values * Float.BYTES));
    }
    float[] trainable = floats(file, layout.trainableSize());
    return new Weights(layout, trainable, floats(file, layout.statisticsSize()));
  }

  private static byte[] header(WeightLayout layout) {
    ObjectNode header = JSON.createObjectNode();
    header.putObject(SUMMARY).put("format", "cryptonas/1");
    List<Segment> all = new ArrayList<>(layout.trainable().values());
    all.addAll(layout.statistics().values());
    long at = 0;
    for (Segment segment : all) {
      ObjectNode entry = header.putObject(segment.name()).put("dtype", "F32");
      segment.dimensions().forEach(entry.putArray("shape")::add);
      long end = at + (long) segment.size() * Float.BYTES;
      entry.putArray("data_offsets").add(at).add(end);
      at = end;
    }
    return aligned(header.toString());
  }

  /** Padded with blanks, as the format wants, so that values start at a multiple of 8. */
  private static byte[] aligned(String header) {
    int length = header.getBytes(StandardCharsets.UTF_8).length;
    int blanks = (ALIGNMENT - length % ALIGNMENT) % ALIGNMENT;
    return (header + " ".repeat(blanks)).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] readHeader(ByteBuffer file) throws IOException {
    long length = file.remaining() < Long.BYTES ? -1 : file.getLong();
    if (length < 0 || length > file.remaining()) {
      throw new IOException("weights file has no safetensors header: it is cut short or another");
    }
    byte[] header = new byte[(int) length];
    file.get(header);
    return header;
  }

  private static String difference(byte[] found, byte[] expected) throws IOException {
    try {
      JsonNode in = JSON.readTree(found);
      for (Map.Entry<String, JsonNode> wanted : JSON.readTree(expected).properties()) {
        JsonNode there = in.path(wanted.getKey());
        if (!there.equals(wanted.getValue())) {
          return "weights file has %s for %s, expected %s"
              .formatted(
                  there.isMissingNode() ? "nothing" : there, wanted.getKey(), wanted.getValue());
        }
      }
      return "weights file holds weights that the network does not have";
    } catch (JsonProcessingException e) {
      return "weights file has a header that is not JSON: " + e.getOriginalMessage();
    }
  }

  private static void put(ByteBuffer file, float[] values) {
    file.asFloatBuffer().put(values);
    file.position(file.position() + values.length * Float.BYTES);
  }

  private static float[] floats(ByteBuffer file, int count) {
    float[] values = new float[count];
    file.asFloatBuffer().get(values);
    file.position(file.position() + count * Float.BYTES);
    return values;
  }
}
