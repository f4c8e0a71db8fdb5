package org.cryptonas.nn;

import ai.djl.ndarray.NDArray;
import java.util.Map;

/** Weights of a network, shaped, by name. */
record NamedArrays(Map<String, NDArray> arrays) {
  static final NamedArrays NONE = new NamedArrays(Map.of());

  NamedArrays {
    arrays = Map.copyOf(arrays);
  }

  NDArray get(String name) {
    NDArray array = arrays.get(name);
    if (array == null) {
      throw new IllegalArgumentException("no weight named " + name);
    }
    return array;
  }

  boolean isEmpty() {
    return arrays.isEmpty();
  }
}
