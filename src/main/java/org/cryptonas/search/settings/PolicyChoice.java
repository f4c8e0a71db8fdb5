package org.cryptonas.search.settings;

import org.cryptonas.policy.EnasSettings;
import org.cryptonas.policy.PolicySettings;

/**
 * How patterns are proposed; section {@code policy}.
 *
 * @param name policy's name
 * @param randomSkipRate probability of each skip under random sampling, from 0 to 1
 * @param enas the ENAS controller's settings
 */
public record PolicyChoice(String name, double randomSkipRate, EnasSettings enas) {
  public PolicyChoice {
    Bounds.require(
        randomSkipRate >= 0 && randomSkipRate <= 1, "random-skip-rate", randomSkipRate, "0 to 1");
  }

  /** What any policy may want to know. */
  public PolicySettings settings() {
    return new PolicySettings(enas, randomSkipRate);
  }
}
