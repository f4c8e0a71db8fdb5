package org.cryptonas.node.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {
  private static final String PREFIX = "cryptonas-test-";
  @TempDir Path parent;

  @Test
  void shouldBeGoneWithItsContentWhenItIsClosed() throws Exception {
    Path path;
    try (TemporaryFolder folder = TemporaryFolder.create(parent, PREFIX)) {
      path = folder.path();
      Files.writeString(path.resolve("a file"), "content");
    }
    assertThat(path).doesNotExist();
  }

  @Test
  void shouldRemoveOnlyWhatNobodyUsesWhenAnotherIsMade() throws Exception {
    Path killed = Files.writeString(folder("killed").resolve("in-use"), "").getParent();
    Path ancient = ago(folder("ancient"), Duration.ofHours(1));
    Path beginning = folder("beginning");
    Path others = ago(Files.createDirectory(parent.resolve("others")), Duration.ofHours(1));
    try (TemporaryFolder alive = TemporaryFolder.create(parent, PREFIX);
        TemporaryFolder next = TemporaryFolder.create(parent, PREFIX)) {
      assertThat(killed).doesNotExist();
      assertThat(ancient).doesNotExist();
      assertThat(beginning).as("may be about to be locked").exists();
      assertThat(others).as("is not named like ours").exists();
      assertThat(alive.path()).exists().isNotEqualTo(next.path());
    }
  }

  private Path folder(String name) throws IOException {
    Path folder = Files.createDirectory(parent.resolve(PREFIX + name));
    Files.writeString(folder.resolve("weights"), "content");
    return folder;
  }

  private static Path ago(Path folder, Duration age) throws IOException {
    return Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(age)));
  }
}
