package org.cryptonas.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cryptonas.protocol.delphi.Delphi;
import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void shouldFindWhatAConfigurationNames() {
    assertThat(Protocols.named("delphi")).isInstanceOf(Delphi.class);
    assertThat(Machines.named("epyc-7502")).isEqualTo(Machines.EPYC_7502);
  }

  @Test
  void shouldListTheNamesThereAreWhenOneIsUnknown() {
    assertThatThrownBy(() -> Protocols.named("cheetha"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("protocol \"cheetha\": expected minionn, gazelle, delphi, cryptflow2, cheetah");
  }
}
