package org.cryptonas.search.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import java.util.Map;
import org.cryptonas.policy.PolicySettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        .hasMessage("cryptonas.cost: link 'moon' given, expected one of aspls23, lan, wan");
  }

  @ParameterizedTest
  @ValueSource(strings = {"seconds.garbleAnd = 2", "\"seconds.garbleAnd\" = 2"})
  void shouldReadNamesWithDotsWithQuotesAndWithout(String constant) {
    assertThat(read("cryptonas.cost.constants.delphi { slots = 4, " + constant + " }"))
        .extracting(settings -> settings.cost().constants())
        .isEqualTo(Map.of("delphi", Map.of("slots", 4.0, "seconds.garbleAnd", 2.0)));
  }

  @Test
  void shouldRefuseOneConstantUnderTwoSpellings() {
    assertThatThrownBy(() -> read("cryptonas.cost.constants.delphi { a.b = 1, \"a.b\" = 2 }"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("delphi: a.b is there twice");
  }

  @Test
  void shouldRefuseWhatIsTooLargeForANumber() {
    assertThatThrownBy(() -> read("cryptonas.cost.links.lan.up = 1e999"))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith("cryptonas.cost.links")
        .hasMessageEndingWith("a number too large given, expected a finite one");
  }

  @ParameterizedTest
  @CsvSource({
    "training.standalone.batch, 0",
    "training.shared.learning-rate, 0",
    "training.standalone.final-learning-rate, 0.2",
    "training.standalone.final-learning-rate, -0.1",
    "training.standalone.restart-epochs, -1",
    "training.standalone.restart-factor, 0.5",
    "training.standalone.momentum, 1",
    "training.standalone.weight-decay, -0.1",
    "training.standalone.clip-norm, -1",
    "training.standalone.label-smoothing, 1",
    "training.standalone.dropout-keep, 0",
    "training.standalone.dropout-keep, 1.1",
    "training.standalone.crop-padding, -1",
    "policy.random-skip-rate, 1.5",
    "policy.random-skip-rate, -0.1"
  })
  void shouldNameSectionAndKeyWhenAValueIsOutOfBounds(String key, String value) {
    int dot = key.lastIndexOf('.');

    assertThatThrownBy(() -> read("cryptonas." + key + " = " + value))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith(
            "cryptonas.%s: %s %s", key.substring(0, dot), key.substring(dot + 1), value)
        .hasMessageContaining(" given, expected ");
  }

  private static SearchSettings read(String overrides) {
    return SettingsReader.read(
        ConfigFactory.parseString(overrides)
            .withFallback(ConfigFactory.parseResources("reference.conf")));
  }
}
