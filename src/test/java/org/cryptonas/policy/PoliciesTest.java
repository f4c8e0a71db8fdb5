package org.cryptonas.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PoliciesTest {
  private static final PatternSpace SPACE = new PatternSpace(4, List.of(3, 5));

  @Test
  void shouldMakeThePolicyOfEveryName() {
    for (String name : Policies.names()) {
      try (Policy policy = Policies.create(name, SPACE, PolicySettings.defaults(), 1)) {
        assertThat(policy.name()).isEqualTo(name);
        assertThat(policy.draw().pattern().depth()).isEqualTo(4);
      }
    }
  }

  @Test
  void shouldListTheNamesWhenOneIsUnknown() {
    assertThatThrownBy(() -> Policies.create("greedy", SPACE, PolicySettings.defaults(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("policy 'greedy': expected one of ")
        .hasMessageContaining(RandomPolicy.NAME);
  }
}
