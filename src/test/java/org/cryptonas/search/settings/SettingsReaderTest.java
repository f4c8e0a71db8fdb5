package org.cryptonas.search.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import org.cryptonas.policy.PolicySettings;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {
  @Test
  void shouldReadEveryDefaultOfTheReference() {
    SearchSettings settings = read("");

    assertThat(settings.budgets()).containsExactly(10_000, 20_000, 40_000);
    assertThat(settings.cost().links()).containsKeys("lan", "wan");
    assertThat(settings.training().shared()).isNotEqualTo(settings.training().standalone());
  }

  @Test
  void shouldProposePatternsByThePoliciesOwnDefaults() {
    assertThat(read("").policy().settings()).isEqualTo(PolicySettings.defaults());
  }

  @Test
  void shouldNameAnUnknownKeyAndTheKnownOnes() {
    assertThatThrownBy(() -> read("cryptonas.ladder.finalist = 3"))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "cryptonas.ladder.finalist: unknown key; expected one of epochs, finalists, reduction");
  }

  @Test
  void shouldNameAnIllTypedKeyWhatWasGivenAndWhatWasExpected() {
    assertThatThrownBy(() -> read("cryptonas.ladder.finalists = many"))
        .hasMessage("cryptonas.ladder.finalists: 'many' given, expected a whole number");
    assertThatThrownBy(() -> read("cryptonas.lessons.count = 2.5"))
        .hasMessageStartingWith("cryptonas.lessons.count: ")
        .hasMessageContaining("expected a whole number");
    assertThatThrownBy(() -> read("cryptonas.space.relu-reduction = cut"))
        .hasMessage(
            "cryptonas.space.relu-reduction: 'cut' given, expected one of none, shuffled, pruned");
  }

  @Test
  void shouldNameABoundThatIsViolated() {
    assertThatThrownBy(() -> read("cryptonas.ladder.finalists = 0"))
        .hasMessage("cryptonas.ladder: finalists 0 given, expected at least 1");
    assertThatThrownBy(() -> read("cryptonas.cost.link = moon"))
        .hasMessage("cryptonas.cost: link 'moon' given, expected one of lan, wan");
  }

  private static SearchSettings read(String overrides) {
    return SettingsReader.read(
        ConfigFactory.parseString(overrides)
            .withFallback(ConfigFactory.parseResources("reference.conf")));
  }
}
