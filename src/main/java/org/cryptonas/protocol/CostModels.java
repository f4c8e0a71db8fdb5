package org.cryptonas.protocol;

import java.util.List;

/**
 * Under what candidates are costed.
 *
 * @param axis what the frontier is drawn over
 * @param beside what is recorded besides
 */
public record CostModels(CostModel axis, List<CostModel> beside) {
  public CostModels {
    beside = List.copyOf(beside);
  }

  /** One cost only. */
  public static CostModels of(CostModel axis) {
    return new CostModels(axis, List.of());
  }
}
