package org.cryptonas.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path folder;

  @Test
  void shouldReplaceWhatTheFileHeld() throws IOException {
    Path file = folder.resolve("a.txt");
    WholeFile.write(file, "a longer text");
    WholeFile.write(file, "ä");
    assertThat(file).hasContent("ä");
    assertThat(folder.toFile().list()).containsExactly("a.txt");
  }

  @Test
  void shouldLeaveNothingBehindWhenItCannotFinish() throws IOException {
    Path occupied = Files.createDirectories(folder.resolve("occupied/by-this")).getParent();
    assertThatThrownBy(() -> WholeFile.write(occupied, "text")).isInstanceOf(IOException.class);
    assertThat(folder.toFile().list()).containsExactly("occupied");
  }

  @Test
  void shouldFailWhenTheFolderIsMissing() {
    assertThatThrownBy(() -> WholeFile.write(folder.resolve("missing/a.txt"), "text"))
        .isInstanceOf(IOException.class);
  }
}
