package org.cryptonas.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class NativeRuntimeTest {
  @Test
  void shouldKeepWhatTheUserHasSet() {
    String before = System.getProperty("ai.djl.pytorch.num_threads", "");
    System.setProperty("ai.djl.pytorch.num_threads", "3");
    try {
      NativeRuntime.prepare(1);

      assertThat(System.getProperty("ai.djl.pytorch.num_threads")).isEqualTo("3");
      assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
    } finally {
      System.setProperty("ai.djl.pytorch.num_threads", before.isEmpty() ? "1" : before);
    }
  }

  @Test
  void shouldRefuseWhenThereIsNoThread() {
    assertThatThrownBy(() -> NativeRuntime.prepare(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("0 threads: expected at least 1");
  }

  @Test
  @EnabledOnOs(
      value = OS.LINUX,
      architectures = {"amd64", "aarch64"})
  void shouldTuneMallocWhereItIsGlibcs() {
    assertThat(NativeRuntime.tuneMalloc())
        .isEqualTo(Platform.isLinux() && !Files.exists(Path.of("/etc/alpine-release")));
  }
}
