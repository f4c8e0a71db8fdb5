package org.cryptonas.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
  @TempDir Path home;

  @Test
  void shouldBeWhereTheSystemIsUsedToHaveIt() {
    assertThat(folder("Linux", Map.of())).isEqualTo(home.resolve(".cache/cryptonas"));
    assertThat(folder("Mac OS X", Map.of())).isEqualTo(home.resolve("Library/Caches/cryptonas"));
    assertThat(folder("Windows 11", Map.of())).isEqualTo(home.resolve("AppData/Local/cryptonas"));
  }

  @Test
  void shouldFollowTheEnvironment() {
    String set = home.resolve("elsewhere").toString();

    assertThat(folder("Linux", Map.of("XDG_CACHE_HOME", set)))
        .isEqualTo(home.resolve("elsewhere/cryptonas"));
    assertThat(folder("Windows 11", Map.of("LOCALAPPDATA", set)))
        .isEqualTo(home.resolve("elsewhere/cryptonas"));
  }

  @Test
  void shouldIgnoreRelativeOrEmptyVariables() {
    assertThat(folder("Linux", Map.of("XDG_CACHE_HOME", "here")))
        .isEqualTo(home.resolve(".cache/cryptonas"));
    assertThat(folder("Linux", Map.of("XDG_CACHE_HOME", "")))
        .isEqualTo(home.resolve(".cache/cryptonas"));
  }

  private Path folder(String system, Map<String, String> environment) {
    return new CacheFolder(system, home, environment).path();
  }
}
