package org.cryptonas.protocol;

import org.cryptonas.arch.Architecture;

/** What a search steers by: the cost of an architecture under one protocol, link and phase. */
public interface CostModel {
  /** The simulated cost of one private inference; the same architecture always costs the same. */
  InferenceCost cost(Architecture architecture);
}
