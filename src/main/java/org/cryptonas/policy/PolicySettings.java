package org.cryptonas.policy;

/**
 * What a configuration may set for the policies, whichever of them is picked.
 *
 * @param enas the ENAS controller's settings
 * @param randomSkipRate probability of each skip under random sampling, from 0 to 1
 */
public record PolicySettings(EnasSettings enas, double randomSkipRate) {
  public PolicySettings {
    probability("random skip rate", randomSkipRate);
  }

  /**
   * The controller's defaults; random sampling takes skips at the rate that the controller is drawn
   * to, so that what sets the two apart is what was learnt, not how many skips a network has.
   */
  public static PolicySettings defaults() {
    EnasSettings enas = EnasSettings.defaults();
    return new PolicySettings(enas, enas.skipTarget());
  }

  static double probability(String what, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("%s %s: expected 0 to 1".formatted(what, value));
    }
    return value;
  }
}
