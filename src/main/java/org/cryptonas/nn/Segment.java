package org.cryptonas.nn;

import java.util.List;

/**
 * One named weight within a flat vector.
 *
 * @param name as in {@link org.cryptonas.arch.Step}: equal names are equal weights
 * @param dimensions sizes of the array, outermost first
 * @param offset position of its first value in the flat vector
 * @param start what its values are before training
 */
public record Segment(String name, List<Integer> dimensions, int offset, Start start) {
  /** What a weight is before training. */
  public enum Start {
    /** Normal with variance {@code 2 / fan-in} (He et al., 2015, equation 10). */
    HE_NORMAL,
    ONES,
    ZEROS
  }

  public Segment {
    dimensions = List.copyOf(dimensions);
  }

  /** Number of values. */
  public int size() {
    return dimensions.stream().reduce(1, Math::multiplyExact);
  }

  /** Position after its last value in the flat vector. */
  public int end() {
    return Math.addExact(offset, size());
  }

  /** Values that one output sums over: all dimensions but the first. */
  public int fanIn() {
    return size() / dimensions.get(0);
  }
}
