package org.cryptonas.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EnasSettingsTest {
  @Test
  void shouldKeepThePapersValuesUnderTheirName() {
    EnasSettings paper = EnasSettings.paper();
    assertThat(paper)
        .isEqualTo(
            new EnasSettings(64, 0.1, 1, 1.5, 1e-3, 0, 0.999, 1e-3, 0.99, false, 1e-4, 0.8, 0.4));
  }

  @Test
  void shouldRefuseASettingOutOfItsRange() {
    assertThatThrownBy(
            () -> new EnasSettings(64, 0.1, 1, 1.5, -1, 0, 0.999, 1e-3, 0.99, true, 0, 0, 0.4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("controller's learning rate -1.0: expected more than 0");
    assertThatThrownBy(() -> new PolicySettings(EnasSettings.paper(), Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("random skip rate NaN: expected 0 to 1");
  }
}
