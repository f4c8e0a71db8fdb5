package org.cryptonas.arch;

/**
 * How far the ReLUs of skip connections are reduced (paper, section 3.1). Layers keep one ReLU on
 * their input under each; the factorised reductions between stages have none under any.
 */
public enum ReluReduction {
  /** Conventional ENAS skips: the concatenation of skips and layer output passes a ReLU. */
  NONE,
  /**
   * The skip's base moves behind the ReLU that its node passes anyway: what is forwarded is already
   * rectified, and only the layer's own output needs one more ReLU.
   */
  SHUFFLED,
  /** No ReLU on skips at all: exactly one ReLU a layer, on its input. */
  PRUNED
}
