package org.cryptonas.node.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import org.cryptonas.node.CommandFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunFolderTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 17, 5, 9);

  @TempDir Path place;

  @Test
  void shouldNameAFolderAfterTimeAndSeedWhenNoneIsChosen() {
    assertThat(RunFolder.choose(Optional.empty(), NOW, 7).root())
        .isEqualTo(Path.of("runs", "20261122-170509-seed7"));
  }

  @Test
  void shouldTakeTheChosenFolderWhenItIsNewOrEmpty() {
    assertThat(RunFolder.choose(Optional.of(place), NOW, 7).root()).isEqualTo(place);
    Path fresh = place.resolve("new");
    assertThat(RunFolder.choose(Optional.of(fresh), NOW, 7).root()).isEqualTo(fresh);
  }

  @Test
  void shouldRefuseTheChosenFolderWhenSomethingIsInIt() throws Exception {
    Files.createFile(place.resolve("precious"));

    assertThatThrownBy(() -> RunFolder.choose(Optional.of(place), NOW, 7))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining(place.toString())
        .hasMessageContaining("new or empty");
  }

  @Test
  void shouldRefuseTheChosenFolderWhenItIsAFile() throws Exception {
    Path file = Files.createFile(place.resolve("file"));

    assertThatThrownBy(() -> RunFolder.choose(Optional.of(file), NOW, 7))
        .isInstanceOf(CommandFailedException.class);
  }
}
