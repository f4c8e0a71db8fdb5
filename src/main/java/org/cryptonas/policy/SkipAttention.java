package org.cryptonas.policy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

/**
 * Scores a skip from each layer gone by: {@code v . tanh(W1 anchor + W2 hidden)}, where a layer's
 * anchor is the hidden state its skips were chosen from.
 */
final class SkipAttention {
  private final NDArray key;
  private final NDArray query;
  private final NDArray score;
  private final NDArray one;
  private final NDList anchors = new NDList();
  private final NDList keys = new NDList();

  /**
   * @param key W1, U x U
   * @param query W2, U x U
   * @param score v, U x 1
   */
  SkipAttention(NDArray key, NDArray query, NDArray score, NDManager step) {
    this.key = key;
    this.query = query;
    this.score = score;
    this.one = step.create(1f);
  }

  /** Lets later layers choose a skip from this one. */
  void remember(NDArray hidden) {
    anchors.add(hidden);
    keys.add(hidden.matMul(key));
  }

  /** Scores M x i of the i anchors so far, oldest first. */
  NDArray scores(NDArray hidden) {
    NDArray asked = hidden.matMul(query).expandDims(1);
    return NDArrays.stack(keys, 1).add(asked).tanh().matMul(score).squeeze(2);
  }

  /**
   * Sum of the anchors chosen over one more than their number, M x U.
   *
   * @param chosen 1 for chosen, else 0: M x i
   */
  NDArray summary(NDArray chosen) {
    NDArray shares = chosen.div(chosen.sum(new int[] {1}, true).add(one));
    return shares.expandDims(1).matMul(NDArrays.stack(anchors, 1)).squeeze(1);
  }
}
