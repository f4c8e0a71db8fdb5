package org.cryptonas.node.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cryptonas.search.settings.JournalSettings;
import org.cryptonas.search.settings.SearchSettings;
import org.cryptonas.search.settings.SettingsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigurationTest {
  @TempDir Path place;

  @Test
  void shouldPutTheCommandLineOverTheFileOverTheDefaults() throws Exception {
    Path file = file("cryptonas { seed = 5, lessons.count = 3 }");

    SearchSettings settings =
        Configuration.of(
                Optional.of(file),
                List.of(Assignment.parse("lessons.count=4"), Assignment.parse("lessons.count=6")))
            .settings();

    assertThat(settings.seed()).isEqualTo(5);
    assertThat(settings.lessons().count()).as("the last one counts").isEqualTo(6);
    assertThat(settings.lessons().practice()).isPositive();
  }

  @Test
  void shouldReadTheShippedConfiguration() {
    SearchSettings settings =
        Configuration.of(Optional.of(Path.of("conf", "local.conf")), List.of()).settings();

    assertThat(settings.budgets()).containsExactly(10_000, 20_000, 40_000);
    assertThat(settings.space().depth()).isEqualTo(6);
  }

  @Test
  void shouldSearchAlikeOverTlsAsWithoutIt() {
    SearchSettings plain =
        Configuration.of(Optional.of(Path.of("conf", "local.conf")), List.of()).settings();
    SearchSettings secured =
        Configuration.of(Optional.of(Path.of("conf", "tls.conf")), List.of()).settings();

    assertThat(secured.security().tls()).isTrue();
    assertThat(secured.ladder()).isEqualTo(plain.ladder());
    assertThat(secured.lessons()).isEqualTo(plain.lessons());
  }

  @Test
  void shouldTellNoOtherNodeWhatProtectsThisOne() {
    Configuration own =
        Configuration.of(
            Optional.empty(),
            List.of(
                Assignment.parse("security.folder=my-keys"),
                Assignment.parse("security.tls=true")));

    assertThat(own.json()).doesNotContain("security", "my-keys");
    assertThat(Configuration.received(own.json(), List.of()).settings().security().tls()).isFalse();
    assertThat(Configuration.received("{}", List.of(own.security())).settings().security())
        .isEqualTo(own.settings().security());
  }

  @Test
  void shouldTakeNothingFromAnotherNodeButOptionsOfTheSearch() {
    String sent =
        """
        {"akka": {"extensions": ["any"]}, "cryptonas": {"seed": 5}}
        """;

    Configuration received = Configuration.received(sent, List.of());

    assertThat(received.settings().seed()).isEqualTo(5);
    assertThat(received.resolved().getStringList("akka.extensions")).doesNotContain("any");
  }

  @Test
  void shouldMeanTheSameOnAnotherNodeExceptForWhatIsItsOwn() {
    Configuration sent =
        Configuration.of(
            Optional.empty(),
            List.of(Assignment.parse("lessons.count=4"), Assignment.parse("budgets=[7000]")));

    Configuration received =
        Configuration.received(sent.json(), List.of(Assignment.of("dataset.folder", "/own")));

    assertThat(sent.json()).hasLineCount(1);
    assertThat(received.settings().dataset().folder()).isEqualTo("/own");
    assertThat(Configuration.received(sent.json(), List.of()).settings())
        .isEqualTo(sent.settings());
  }

  @Test
  void shouldReadTheShippedConfigurationForAServer() {
    JournalSettings journal =
        Configuration.of(Optional.of(Path.of("conf", "postgres.conf")), List.of())
            .settings()
            .journal();

    assertThat(journal.kind()).isEqualTo(JournalSettings.Kind.POSTGRESQL);
    assertThat(journal.url()).startsWith("jdbc:postgresql://");
  }

  @Test
  void shouldWriteAndSendNoPassword() {
    Configuration configuration =
        Configuration.of(
            Optional.empty(), List.of(Assignment.parse("journal.password=abracadabra")));

    assertThat(configuration.settings().journal().password()).isEqualTo("abracadabra");
    assertThat(configuration.text()).contains("snapshot-every").doesNotContain("abracadabra");
    assertThat(configuration.json()).doesNotContain("abracadabra", "snapshot-every");
    assertThat(configuration.settings()).asString().doesNotContain("abracadabra");
  }

  @Test
  void shouldTakeInNoFileOfThisMachineWhenAnotherNodeNamesOne() throws Exception {
    Path file = file("cryptonas.seed = 5");

    assertThatThrownBy(() -> Configuration.received("include file(\"" + file + "\")", List.of()))
        .isInstanceOf(SettingsException.class);
  }

  @Test
  void shouldReadListsAndTextsFromTheCommandLine() {
    SearchSettings settings =
        set("budgets=[3000, 6000]", "dataset.folder=/a folder/with:colon", "cryptonas.seed=9");

    assertThat(settings.budgets()).containsExactly(3000, 6000);
    assertThat(settings.dataset().folder()).isEqualTo("/a folder/with:colon");
    assertThat(settings.seed()).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lesson.count=3         | lesson
          lessons.cuont=3        | lessons.cuont
          lessons.count=many     | lessons.count
          lessons.count=1.5      | lessons.count
          lessons=3              | lessons
          lessons.count=-1       | count
          cost.phase=sometimes   | cost.phase
          policy=enas            | policy
          journal.kind=oracle    | journal.kind
          journal.kind=postgresql | url
          journal.url=/a/file    | jdbc:h2:
          journal.connections=1  | connections
          journal.snapshot-every=0 | snapshot-every
          """)
  void shouldNameTheKeyWhenItIsUnknownOrItsValueWrong(String assignment, String named) {
    assertThatThrownBy(() -> set(assignment))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(named)
        .message()
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed", "=3", "Seed=3", "a..b=3", ""})
  void shouldSayWhatWasExpectedWhenAnAssignmentIsMalformed(String text) {
    assertThatThrownBy(() -> Assignment.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'")
        .hasMessageContaining("key=value");
  }

  @Test
  void shouldSetNothingElseWhenAValueLooksLikeMoreOptions() {
    assertThat(Assignment.parse("dataset.folder=x, seed = 3").value().unwrapped())
        .isEqualTo("x, seed = 3");
  }

  @Test
  void shouldRefuseAFileWithOtherRoots() throws Exception {
    Path file = file("akka.loglevel = DEBUG");

    assertThatThrownBy(() -> Configuration.of(Optional.of(file), List.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("akka");
  }

  @Test
  void shouldNameFileAndLineWhenAFileIsNoConfiguration() throws Exception {
    Path file = file("cryptonas {\n  seed = = 3\n}");

    assertThatThrownBy(() -> Configuration.of(Optional.of(file), List.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("my.conf")
        .hasMessageContaining("2");
  }

  @Test
  void shouldNameTheFileWhenThereIsNone() {
    Path none = place.resolve("none.conf");

    assertThatThrownBy(() -> Configuration.of(Optional.of(none), List.of()))
        .hasMessageContaining(none.toString());
  }

  @Test
  void shouldGiveTheSameSettingsWhenItsTextIsReadAgain() throws Exception {
    Configuration first = Configuration.of(Optional.empty(), List.of(Assignment.parse("seed=12")));
    Configuration second = Configuration.of(Optional.of(file(first.text())), List.of());

    assertThat(second.settings()).isEqualTo(first.settings());
  }

  private static SearchSettings set(String... assignments) {
    List<Assignment> all = List.of(assignments).stream().map(Assignment::parse).toList();
    return Configuration.of(Optional.empty(), all).settings();
  }

  private Path file(String text) throws Exception {
    return Files.writeString(place.resolve("my.conf"), text);
  }
}
