package org.cryptonas.node.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cryptonas.node.CommandFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthorityTest {
  private static final TestKeys KEYS = TestKeys.get();

  @TempDir Path place;

  @Test
  void shouldMakeFilesThatOnlyTheirOwnerReads() throws Exception {
    for (Path path : List.of(KEYS.authority().resolve("ca"), KEYS.node())) {
      assertThat(mode(path)).isEqualTo("rwx------");
      assertThat(files(path)).isNotEmpty().allSatisfy(f -> assertThat(mode(f)).endsWith("-------"));
    }
  }

  @Test
  void shouldCertifyEveryNameOfANodeForTwoYears() throws Exception {
    X509Certificate certificate = NodeKeys.in(KEYS.other()).certificate();

    assertThat(CertifiedNames.of(certificate).names())
        .containsExactly("other", "127.0.0.1", "0:0:0:0:0:0:0:1", "*.trainers.example");
    assertThat(certificate.getExtendedKeyUsage())
        .containsExactlyInAnyOrder("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
    assertThat(certificate.getBasicConstraints()).as("no authority itself").isEqualTo(-1);
    assertThat(certificate.getNotBefore()).isBefore(Instant.now());
    assertThat(certificate.getNotAfter())
        .isBetween(
            Instant.now().plus(725, ChronoUnit.DAYS), Instant.now().plus(731, ChronoUnit.DAYS));
  }

  @Test
  void shouldGiveEachFolderItsOwnPasswordAndAllOneLogin() throws Exception {
    Passwords node = Passwords.in(KEYS.node());
    Passwords other = Passwords.in(KEYS.other());
    Passwords authority = Passwords.in(KEYS.authority().resolve("ca"));

    assertThat(Stream.of(node, other, authority).map(Passwords::stores))
        .doesNotHaveDuplicates()
        .allSatisfy(password -> assertThat(password).hasSize(32));
    assertThat(Stream.of(node, other, authority).map(Passwords::login).distinct()).hasSize(1);
    assertThat(node.toString()).doesNotContain(node.stores(), node.login());
  }

  @Test
  void shouldWriteOverNothing() throws Exception {
    Map<Path, byte[]> before = contents();

    assertThatThrownBy(
            () ->
                Authority.in(KEYS.authority())
                    .admit(List.of(NodeNames.parse("new"), NodeNames.parse("node"))))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("never written over")
        .message()
        .hasLineCount(1);

    assertThat(contents()).containsExactlyEntriesOf(before);
  }

  @Test
  void shouldLeaveNothingBehindWhenAKeyCannotBeMade() throws Exception {
    Path copy = Files.createDirectories(place.resolve("ca"));
    for (Path file : files(KEYS.authority().resolve("ca"))) {
      Files.copy(file, copy.resolve(file.getFileName()));
    }
    Files.writeString(copy.resolve("ca.p12"), "damaged");

    assertThatThrownBy(() -> Authority.in(place).admit(List.of(NodeNames.parse("node"))))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("keytool");
    assertThat(files(place)).containsExactly(copy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a b", "a/", "*.x", "ca", "a/b;c", "../a", "-a", "a,ip:10.0.0.1", "a/*"})
  void shouldRefuseWhatIsNoName(String text) {
    assertThatThrownBy(() -> NodeNames.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'");
  }

  @Test
  void shouldTakeOnlyKeysThatOthersCannotRead() throws Exception {
    Path copy = Files.createDirectories(place.resolve("node"));
    for (Path file : files(KEYS.node())) {
      Files.copy(file, copy.resolve(file.getFileName()));
    }
    Path passwords = copy.resolve(Passwords.FILE);
    Files.setPosixFilePermissions(passwords, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> NodeKeys.in(copy))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining(passwords.toString())
        .hasMessageContaining("600");
  }

  @Test
  void shouldSayWhereKeysWereExpectedWhenThereAreNone() {
    assertThatThrownBy(() -> NodeKeys.in(place))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("security.folder " + place)
        .message()
        .hasLineCount(1);
  }

  private static Map<Path, byte[]> contents() throws IOException {
    try (Stream<Path> all = Files.walk(KEYS.authority())) {
      return all.filter(Files::isRegularFile)
          .sorted()
          .collect(
              Collectors.toMap(
                  path -> path, AuthorityTest::bytes, (a, b) -> a, java.util.TreeMap::new));
    }
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
