package org.cryptonas.node.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cryptonas.node.CommandFailedException;
import org.cryptonas.search.settings.SecuritySettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExposureTest {
  private static final SecuritySettings PLAIN = new SecuritySettings(false, "", "user", false);
  private static final SecuritySettings INSECURE = new SecuritySettings(false, "", "user", true);

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "0.0.0.0", "::", "10.0.0.1"})
  void shouldRefuseToTalkInTheClearBeyondThisMachine(String host) {
    Exposure plain = new Exposure(PLAIN);

    assertThatThrownBy(() -> plain.requireOwn("--bind", host))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("--bind " + host)
        .hasMessageContaining("--insecure")
        .message()
        .hasLineCount(1);
    assertThatThrownBy(() -> plain.requireOther("--seed", host)).hasMessageContaining("--seed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1", "[::1]", "localhost"})
  void shouldTalkInTheClearOnThisMachine(String host) {
    assertThatCode(() -> new Exposure(PLAIN).requireOwn("--bind", host)).doesNotThrowAnyException();
  }

  @Test
  void shouldTalkInTheClearAnywhereWhenToldThatItIsSafe() {
    assertThatCode(() -> new Exposure(INSECURE).requireOwn("--bind", "192.0.2.1"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1", "a.trainers.example"})
  void shouldTakeAnAddressThatTheCertificateNames(String host) {
    CertifiedNames names = CertifiedNames.of(NodeKeys.in(TestKeys.get().other()).certificate());

    assertThat(names.cover(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.2", "::2", "trainers.example", "a.b.trainers.example", "another"})
  void shouldNotTakeAnAddressThatItDoesNotName(String host) {
    CertifiedNames names = CertifiedNames.of(NodeKeys.in(TestKeys.get().other()).certificate());

    assertThat(names.cover(host)).isFalse();
  }

  @Test
  void shouldNameWhatTheCertificateIsForWhenItIsForAnotherAddress() {
    Exposure secured = new Exposure(TestKeys.settings(TestKeys.get().node()));

    assertThatThrownBy(() -> secured.requireOwn("node.host", "127.0.0.2"))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("node.host 127.0.0.2")
        .hasMessageContaining("node, 127.0.0.1");
  }
}
