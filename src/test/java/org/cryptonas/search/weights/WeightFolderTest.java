package org.cryptonas.search.weights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightFolderTest {
  private static final Instant THEN = Instant.parse("2020-01-01T00:00:00Z");
  @TempDir Path place;

  @Test
  void shouldDeleteOnlyOldPartsWhenItIsRidOfUnfinishedFiles() throws Exception {
    WeightFolder folder = new WeightFolder(place);
    String kept = folder.put("weights".getBytes(UTF_8));
    Files.setLastModifiedTime(folder.file(kept), FileTime.from(THEN.minusSeconds(9)));
    Path old = part("part-1.tmp", THEN.minusSeconds(1));
    Path young = part("part-2.tmp", THEN.plusSeconds(1));

    folder.deleteUnfinished(THEN);

    assertThat(old).doesNotExist();
    assertThat(young).exists();
    assertThat(folder.file(kept)).exists();
  }

  @Test
  void shouldDeleteNothingWhenThereIsNoFolderYet() throws Exception {
    Path missing = place.resolve("missing");
    new WeightFolder(missing).deleteUnfinished(Instant.now());
    assertThat(missing).doesNotExist();
  }

  private Path part(String name, Instant changed) throws Exception {
    Path part = Files.writeString(place.resolve(name), "half of the wei");
    return Files.setLastModifiedTime(part, FileTime.from(changed));
  }
}
