package org.cryptonas.policy;

import ai.djl.ndarray.NDArray;

/** Where the choices along a rollout of M patterns come from. */
interface Choices {
  /** Number of patterns, M. */
  int patterns();

  /**
   * One kernel a pattern.
   *
   * @param logits of a softmax over the K kernels, M x K
   * @return 1 at the kernel chosen, else 0: M x K
   */
  NDArray kernels(int layer, NDArray logits);

  /**
   * Which of the nodes {@code 0..layer-1} feed a layer.
   *
   * @param logits of a sigmoid for each, M x layer
   * @return 1 for chosen, else 0: M x layer
   */
  NDArray skips(int layer, NDArray logits);
}
