package org.cryptonas.protocol.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LinkTest {
  @Test
  void shouldReadMegabitsAndMilliseconds() {
    assertThat(Link.of("wan", 400, 300, 40)).isEqualTo(new Link("wan", 4e8, 3e8, 0.04));
  }

  @Test
  void shouldRefuseALinkThatCarriesNothingOrAnswersBeforeItIsAsked() {
    assertThatThrownBy(() -> Link.of("dead", 0, 300, 40))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("link dead of 0.0 bit/s up")
        .hasMessageContaining("above 0");
    assertThatThrownBy(() -> Link.of("odd", 1, 1, -1)).hasMessageContaining("-0.001 s");
    assertThatThrownBy(() -> Link.of("odd", Double.NaN, 1, 1)).hasMessageContaining("NaN");
  }
}
